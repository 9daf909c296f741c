// The judge: Microsoft's own SQL Server client, which does what each input line asks and answers in one line of JSON.
//
//   {"open": NAME, "connection": TEXT}     a connection under that name
//   {"run": TEXT, "on": NAME, …}           one batch; see Work.cs
//   {"close": NAME}                        back into its pool, where it has one
//
// --in-parts as its argument: the client's newer way of reading, which its makers have not made the default yet. The
// older one loses its place in long answers whose packets come in pieces, as they do without TLS (dotnet/SqlClient#3519).
//
// In every answer `errors` has what the client was told: number, class, state, line, procedure, text; empty where it
// went well.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.Data.SqlClient;

namespace Pchat.Judges;

internal static class Program
{
    private static readonly Dictionary<string, SqlConnection> Connections = new();

    private static void Main(string[] arguments)
    {
        if (arguments.Contains("--in-parts"))
            foreach (string each in new[] { "UseCompatibilityProcessSni", "UseCompatibilityAsyncBehaviour" })
                AppContext.SetSwitch("Switch.Microsoft.Data.SqlClient." + each, false);
        using TextReader questions = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using TextWriter answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        while (questions.ReadLine() is { } line)
        {
            answers.Write(JsonSerializer.Serialize(Answer(JsonDocument.Parse(line).RootElement)));
            answers.Write('\n');
            answers.Flush();
        }
    }

    private static Dictionary<string, object?> Answer(JsonElement question)
    {
        Dictionary<string, object?> answer = new() { ["errors"] = Array.Empty<object>() };
        try
        {
            if (question.TryGetProperty("open", out JsonElement name))
                Open(name.GetString()!, question.GetProperty("connection").GetString()!, answer);
            else if (question.TryGetProperty("close", out JsonElement closed))
                Close(closed.GetString()!);
            else
                Work.Run(Connections[question.GetProperty("on").GetString()!], question, answer);
        }
        catch (SqlException error)
        {
            answer["errors"] = error.Errors.Cast<SqlError>().Select(Said).ToArray();
        }
        return answer;
    }

    private static void Open(string name, string text, Dictionary<string, object?> answer)
    {
        SqlConnection connection = new(text);
        connection.Open();
        Connections[name] = connection;
        answer["version"] = connection.ServerVersion;
        answer["database"] = connection.Database;
    }

    private static void Close(string name)
    {
        Connections[name].Dispose();
        Connections.Remove(name);
    }

    internal static object Said(SqlError error) => new
    {
        number = error.Number,
        @class = error.Class,
        state = error.State,
        line = error.LineNumber,
        procedure = error.Procedure,
        text = error.Message,
    };
}
