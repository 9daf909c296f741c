// The judge: Microsoft's PowerShell engine, with the command line of pwsh for the door, and two questions for the tests.
//
//   -NoLogo ... -EncodedCommand X   runs the script with this program's own standard streams, as pwsh would
//   --parse                         each input line, base64 of one PowerShell call, as one line of base64 CLIXML
//   --grammar FILE                  lists what Windows PowerShell 3.0 would not run; 0 where there is nothing
using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace Pchat.Judges;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length == 1 && arguments[0] == "--parse") return CallReader.ReadAll();
        if (arguments.Length == 2 && arguments[0] == "--grammar") return Grammar.Judge(arguments[1]);
        string? script = EncodedCommand(arguments);
        if (script != null) return Run(script);
        Console.Error.WriteLine("Unknown command line: " + string.Join(' ', arguments));
        return 64;
    }

    /// The script of exactly the command line that the door is to use; null for any other.
    private static string? EncodedCommand(string[] arguments)
    {
        string[] expected =
        {
            "-NoLogo", "-NoProfile", "-NonInteractive", "-InputFormat", "None", "-OutputFormat", "Text",
            "-ExecutionPolicy", "Bypass", "-EncodedCommand",
        };
        if (arguments.Length != expected.Length + 1) return null;
        for (int at = 0; at < expected.Length; ++at)
            if (arguments[at] != expected[at]) return null;
        return Encoding.Unicode.GetString(Convert.FromBase64String(arguments[^1]));
    }

    private static int Run(string script)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException error)
        {
            Console.Error.WriteLine(error.ErrorRecord);
            return 1;
        }
        foreach (ErrorRecord error in shell.Streams.Error) Console.Error.WriteLine(error);
        return 0;
    }
}
