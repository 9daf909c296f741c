// One batch with everything that comes of it. Of the question:
//   parameters   {NAME: value}: text goes as nvarchar, whole numbers as bigint, null as nvarchar
//   output       the name of one more parameter, nvarchar(4000), that comes back
//   procedure    true: the text is a procedure's name, called by RPC, and its return status is told
//   timeout      in seconds; 0 waits for ever
//   cancel       true: the batch is broken off as soon as its first message has come
//   transaction  true: inside a transaction of the client's, which is committed
// In the answer: sets (columns as "name type", rows as texts), messages, output, status, database, open.
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlTypes;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Data.SqlClient;

namespace Pchat.Judges;

internal static class Work
{
    internal static void Run(SqlConnection connection, JsonElement question, Dictionary<string, object?> answer)
    {
        using SqlCommand command = CommandOf(connection, question);
        using SqlTransaction? transaction = Flag(question, "transaction") ? connection.BeginTransaction() : null;
        command.Transaction = transaction;
        List<object> messages = new();
        void Hear(object sender, SqlInfoMessageEventArgs told)
        {
            lock (messages) messages.AddRange(told.Errors.Cast<SqlError>().Select(Program.Said));
            if (Flag(question, "cancel")) Task.Run(command.Cancel);
        }
        connection.InfoMessage += Hear;
        answer["messages"] = messages;
        List<object> sets = new();
        answer["sets"] = sets;
        try
        {
            using (SqlDataReader reader = command.ExecuteReader())
                do
                    if (reader.FieldCount > 0) sets.Add(SetOf(reader));
                while (reader.NextResult());
            transaction?.Commit();
            foreach (SqlParameter parameter in command.Parameters)
                if (parameter.Direction == ParameterDirection.Output) answer["output"] = parameter.Value as string;
                else if (parameter.Direction == ParameterDirection.ReturnValue) answer["status"] = parameter.Value;
        }
        finally
        {
            connection.InfoMessage -= Hear;
            answer["database"] = connection.Database;
            answer["open"] = connection.State == ConnectionState.Open;
        }
    }

    private static bool Flag(JsonElement question, string name) =>
        question.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static SqlCommand CommandOf(SqlConnection connection, JsonElement question)
    {
        SqlCommand command = new(question.GetProperty("run").GetString(), connection);
        command.CommandTimeout = question.TryGetProperty("timeout", out JsonElement timeout) ? timeout.GetInt32() : 60;
        if (question.TryGetProperty("parameters", out JsonElement parameters))
            foreach (JsonProperty each in parameters.EnumerateObject()) command.Parameters.Add(ParameterOf(each));
        if (question.TryGetProperty("output", out JsonElement output))
            command.Parameters.Add(new SqlParameter(output.GetString(), SqlDbType.NVarChar, 4000)
                { Direction = ParameterDirection.Output });
        if (!Flag(question, "procedure")) return command;
        command.CommandType = CommandType.StoredProcedure;
        command.Parameters.Add(new SqlParameter("@status", SqlDbType.Int)
            { Direction = ParameterDirection.ReturnValue });
        return command;
    }

    private static SqlParameter ParameterOf(JsonProperty given) => given.Value.ValueKind switch
    {
        JsonValueKind.Number => new SqlParameter(given.Name, SqlDbType.BigInt) { Value = given.Value.GetInt64() },
        JsonValueKind.String => new SqlParameter(given.Name, SqlDbType.NVarChar) { Value = given.Value.GetString() },
        _ => new SqlParameter(given.Name, SqlDbType.NVarChar, 10) { Value = DBNull.Value },
    };

    private static object SetOf(SqlDataReader reader)
    {
        List<string?[]> rows = new();
        int[] columns = Enumerable.Range(0, reader.FieldCount).ToArray();
        while (reader.Read()) rows.Add(columns.Select(at => TextOf(reader.GetSqlValue(at))).ToArray());
        return new { columns = columns.Select(at => reader.GetName(at) + ' ' + reader.GetDataTypeName(at)).ToArray(), rows };
    }

    private static string? TextOf(object value) => value switch
    {
        INullable { IsNull: true } => null,
        SqlBinary binary => Convert.ToHexString(binary.Value),
        SqlDateTime time => time.Value.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        SqlBoolean flag => flag.Value ? "1" : "0",
        SqlGuid guid => guid.Value.ToString("D").ToUpperInvariant(),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
