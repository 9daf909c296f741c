// What the engine's own parser makes of the text that people are shown.
using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace Pchat.Judges;

internal static class CallReader
{
    internal static int ReadAll()
    {
        while (Console.In.ReadLine() is { } line)
        {
            string text = Encoding.UTF8.GetString(Convert.FromBase64String(line));
            string xml = PSSerializer.Serialize(Read(text), 4);
            Console.Out.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(xml)));
        }
        return 0;
    }

    private static Hashtable Read(string text)
    {
        ScriptBlockAst script = Parser.ParseInput(text, out _, out ParseError[] errors);
        if (errors.Length > 0) return Refused(errors[0].ErrorId);
        return Read(script);
    }

    private static Hashtable Read(ScriptBlockAst script)
    {
        if (script.EndBlock.Statements.Count != 1) return Refused("MoreThanOneStatement");
        if (script.EndBlock.Statements[0] is not PipelineAst { PipelineElements: [CommandAst command] })
            return Refused("NoSingleCommand");
        if (command.GetCommandName() == "Invoke-Command") return ReadElsewhere(command);
        return new Hashtable { ["Cmdlet"] = command.GetCommandName(), ["Parameters"] = Parameters(command), ["Computer"] = "" };
    }

    // Invoke-Command -ComputerName <text> -ScriptBlock { one call }, and nothing else.
    private static Hashtable ReadElsewhere(CommandAst command)
    {
        if (command.CommandElements is not [_, CommandParameterAst { ParameterName: "ComputerName", Argument: null },
                StringConstantExpressionAst computer, CommandParameterAst { ParameterName: "ScriptBlock", Argument: null },
                ScriptBlockExpressionAst block])
            return Refused("OtherInvokeCommand");
        Hashtable call = Read(block.ScriptBlock);
        if (call.ContainsKey("Refused") || (string)call["Computer"]! != "") return Refused("OtherScriptBlock");
        call["Computer"] = computer.Value;
        return call;
    }

    private static Hashtable Refused(string reason) => new() { ["Refused"] = reason };

    private static Hashtable Parameters(CommandAst command)
    {
        Hashtable parameters = new();
        CommandElementAst[] elements = command.CommandElements.Skip(1).ToArray();
        for (int at = 0; at < elements.Length; ++at)
        {
            if (elements[at] is not CommandParameterAst parameter)
            {
                parameters["?" + at] = elements[at].Extent.Text;
                continue;
            }
            if (parameter.Argument != null)
                parameters[parameter.ParameterName] = parameter.Argument.SafeGetValue();
            else if (at + 1 < elements.Length && elements[at + 1] is ExpressionAst value)
            {
                parameters[parameter.ParameterName] = value.SafeGetValue();
                ++at;
            }
            else
                parameters[parameter.ParameterName] = true;
        }
        return parameters;
    }
}
