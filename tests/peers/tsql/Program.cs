// The judge: Microsoft's own T-SQL parser at the language level of SQL Server 2008 R2, of which 2012 takes everything
// that is sent here.
//
// Each input line is base64 of one batch in UTF-8. Each answer is one line of JSON:
//   errors      what is wrong: number, line, column, message; empty where the batch is accepted
//   statements  the kinds of its statements, in order
//   shape       the kinds of its tokens without blanks: two batches that differ in quoted values only have one shape
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Pchat.Judges;

internal static class Program
{
    private static void Main()
    {
        using TextWriter answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        while (Console.In.ReadLine() is { } line)
        {
            answers.Write(JsonSerializer.Serialize(Judged(Encoding.UTF8.GetString(Convert.FromBase64String(line)))));
            answers.Write('\n');
            answers.Flush();
        }
    }

    private static object Judged(string batch)
    {
        TSql100Parser parser = new(initialQuotedIdentifiers: true);
        TSqlFragment? tree = parser.Parse(new StringReader(batch), out IList<ParseError> errors);
        IEnumerable<TSqlStatement> statements =
            (tree as TSqlScript)?.Batches.SelectMany(each => each.Statements) ?? Array.Empty<TSqlStatement>();
        IEnumerable<TSqlParserToken> tokens = tree?.ScriptTokenStream ?? Enumerable.Empty<TSqlParserToken>();
        return new
        {
            errors = errors.Select(each => new
            {
                number = each.Number,
                line = each.Line,
                column = each.Column,
                message = each.Message,
            }),
            statements = statements.Select(each => each.GetType().Name),
            shape = string.Join(' ', tokens.Select(each => each.TokenType)
                .Where(each => each is not TSqlTokenType.WhiteSpace and not TSqlTokenType.EndOfFile)),
        };
    }
}
