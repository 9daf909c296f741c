// Whether a script keeps to what Windows PowerShell 3.0 has: its grammar, its engine's cmdlets, types of .NET 4.0.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;

namespace Pchat.Judges;

internal static class Grammar
{
    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        "ForEach-Object", "Get-Command", "Get-Module", "Import-Module",
    };

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "hashtable", "string", "void", "System.Console", "System.Convert", "System.Text.Encoding",
        "System.Collections.ArrayList", "System.Collections.IDictionary",
        "System.Management.Automation.PSSerializer", "System.Management.Automation.ErrorRecord",
        "System.Management.Automation.WarningRecord", "System.Management.Automation.VerboseRecord",
        "System.Management.Automation.Remoting.PSSessionOption", "System.Management.Automation.DebugRecord",
        "System.Management.Automation.CommandNotFoundException",
    };

    // Of the syntax tree, what no later version than 3.0 has added. Anything else is refused without knowing it.
    private static readonly HashSet<string> Nodes = new()
    {
        "ScriptBlockAst", "NamedBlockAst", "ParamBlockAst", "FunctionDefinitionAst", "ParameterAst",
        "TypeConstraintAst", "TypeExpressionAst", "StatementBlockAst", "PipelineAst", "CommandAst",
        "CommandExpressionAst", "CommandParameterAst", "AssignmentStatementAst", "IfStatementAst",
        "ForEachStatementAst", "WhileStatementAst", "TryStatementAst", "CatchClauseAst", "ReturnStatementAst",
        "ContinueStatementAst", "VariableExpressionAst", "StringConstantExpressionAst",
        "ExpandableStringExpressionAst", "ConstantExpressionAst", "BinaryExpressionAst", "UnaryExpressionAst",
        "ConvertExpressionAst", "IndexExpressionAst", "MemberExpressionAst", "InvokeMemberExpressionAst",
        "HashtableAst", "ArrayExpressionAst", "ArrayLiteralAst", "ParenExpressionAst",
        "ScriptBlockExpressionAst", "MergingRedirectionAst", "ThrowStatementAst",
    };

    internal static int Judge(string path)
    {
        ScriptBlockAst script = Parser.ParseInput(File.ReadAllText(path), out Token[] tokens, out ParseError[] errors);
        List<string> refused = errors.Select(error => At(error.Extent) + error.Message).ToList();
        HashSet<string> own = script.FindAll(node => node is FunctionDefinitionAst, true)
            .Select(node => ((FunctionDefinitionAst)node).Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Ast node in script.FindAll(_ => true, true))
            if (Problem(node, own) is { } problem) refused.Add(At(node.Extent) + problem);
        TokenKind[] newer = { TokenKind.AndAnd, TokenKind.OrOr, TokenKind.QuestionMark, TokenKind.QuestionQuestion,
            TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket };
        refused.AddRange(tokens.Where(token => newer.Contains(token.Kind))
            .Select(token => At(token.Extent) + "newer operator " + token.Text));
        foreach (string each in refused) Console.Out.WriteLine(each);
        return refused.Count == 0 ? 0 : 1;
    }

    private static string At(IScriptExtent extent) => extent.StartLineNumber + ": ";

    private static string? Problem(Ast node, HashSet<string> own)
    {
        if (!Nodes.Contains(node.GetType().Name)) return "construct " + node.GetType().Name;
        return node switch
        {
            CommandAst command => CommandProblem(command, own),
            TypeExpressionAst type => TypeProblem(type.TypeName),
            TypeConstraintAst type => TypeProblem(type.TypeName),
            InvokeMemberExpressionAst call when call.Member.Extent.Text == "new" => "[type]::new() is of version 5",
            _ => null,
        };
    }

    private static string? CommandProblem(CommandAst command, HashSet<string> own)
    {
        string? name = command.GetCommandName();
        if (name == null)
            return command.CommandElements[0].Extent.Text is "$command" or "$cmdlet" ? null : "call of an unknown command";
        return Commands.Contains(name) || own.Contains(name) ? null : "command " + name;
    }

    private static string? TypeProblem(ITypeName type) =>
        Types.Contains(type.FullName) ? null : "type " + type.FullName;
}
