# The one script that runs in the management shell. It is constant: nothing is ever pasted into it.
#
# A request is one line: base64 of UTF-8 CLIXML of @{ Id; Cmdlet; Computer; Parameters }. An answer is one line: a mark, then base64
# of UTF-8 CLIXML of @{ Kind; Id; ... }. Kind is "ready" once, "message" for what a cmdlet says while it works, "answer"
# at the end of each call. It runs on the engine of Windows PowerShell 3.0 alone, without the Utility module.

$ErrorActionPreference = 'Continue'
$WarningPreference = 'Continue'
$VerbosePreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
$propertyDepth = 4

# Whatever a module writes to the console goes to the error stream: the answers have the output for themselves.
$output = [System.Console]::OpenStandardOutput()
[System.Console]::SetOut([System.Console]::Error)

function Send-Line([hashtable] $line) {
    $xml = [System.Management.Automation.PSSerializer]::Serialize($line, $propertyDepth)
    $text = [System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($xml))
    $bytes = [System.Text.Encoding]::ASCII.GetBytes("`npchat1 " + $text + "`n")
    $output.Write($bytes, 0, $bytes.Length)
    $output.Flush()
}

function Send-Message($id, [string] $level, $record) {
    Send-Line @{ Kind = 'message'; Id = $id; Level = $level; Text = [string] $record }
}

function Format-Problem($record) {
    @{
        Category = [string] $record.CategoryInfo.Category
        ErrorId = [string] $record.FullyQualifiedErrorId
        Message = [string] $record
        Exception = [string] $record.Exception.GetType().FullName
        Target = [string] $record.CategoryInfo.TargetName
    }
}

# Lists arrive as ArrayList; a cmdlet's parameter wants an array.
function Format-Value($value) {
    if ($value -is [System.Collections.ArrayList]) { return , $value.ToArray() }
    if ($value -isnot [System.Collections.IDictionary]) { return $value }
    $table = @{}
    foreach ($key in $value.Keys) { $table[$key] = Format-Value $value[$key] }
    return $table
}

# Runs in a session on another computer, where nothing of this script is known.
$elsewhere = {
    param([string] $cmdlet, [hashtable] $parameters)
    Get-Module -ListAvailable -Name 'SkypeForBusiness', 'Lync' |
        Import-Module -DisableNameChecking -ErrorAction Stop -WarningAction SilentlyContinue
    & $cmdlet @parameters
}
$sessionOption = [System.Management.Automation.Remoting.PSSessionOption] @{ OpenTimeout = '0:0:10' }

function Find-Command([string] $cmdlet, [string] $module) {
    $command = Get-Command -Name $cmdlet -Module $module -CommandType Cmdlet, Function -ErrorAction Stop
    if ($null -eq $command) { throw [System.Management.Automation.CommandNotFoundException] $cmdlet }
    return $command
}

function Invoke-Request($request, $module) {
    $id = $request['Id']
    $objects = New-List
    $problems = New-List
    $isStopped = $false
    try {
        $command = Find-Command $request['Cmdlet'] $module
        $parameters = Format-Value $request['Parameters']
        if ($request['Computer'] -ne '') {
            $arguments = $request['Cmdlet'], $parameters
            $command = Get-Command -Name 'Invoke-Command' -ErrorAction Stop
            $parameters = @{
                ComputerName = $request['Computer']; SessionOption = $sessionOption
                ScriptBlock = $elsewhere; ArgumentList = $arguments }
        }
        & $command @parameters *>&1 | ForEach-Object {
            $item = $_
            if ($item -is [System.Management.Automation.ErrorRecord]) { [void] $problems.Add((Format-Problem $item)) }
            elseif ($item -is [System.Management.Automation.WarningRecord]) { Send-Message $id 'warning' $item }
            elseif ($item -is [System.Management.Automation.VerboseRecord]) { Send-Message $id 'verbose' $item }
            elseif ($item -is [System.Management.Automation.DebugRecord]) { Send-Message $id 'debug' $item }
            elseif ($null -ne $item -and $item.GetType().Name -eq 'InformationRecord') { Send-Message $id 'information' $item }
            else { [void] $objects.Add($item) }
        }
    } catch {
        $isStopped = $true
        [void] $problems.Add((Format-Problem $_))
    }
    try {
        Send-Line @{ Kind = 'answer'; Id = $id; Objects = $objects; Problems = $problems; IsStopped = $isStopped }
    } catch {
        [void] $problems.Add((Format-Problem $_))
        Send-Line @{ Kind = 'answer'; Id = $id; Objects = @(); Problems = $problems; IsStopped = $true }
    }
}

function New-List {
    return , ([System.Collections.ArrayList] @())
}

function Import-Management {
    foreach ($name in 'SkypeForBusiness', 'Lync') {
        if (-not (Get-Module -ListAvailable -Name $name)) { continue }
        Import-Module -Name $name -DisableNameChecking -Global -ErrorAction Stop -WarningAction SilentlyContinue
        return $name
    }
    return ''
}

$module = ''
$problems = New-List
try { $module = Import-Management } catch { [void] $problems.Add((Format-Problem $_)) }
Send-Line @{ Kind = 'ready'; Module = $module; Engine = [string] $PSVersionTable['PSVersion']; Problems = $problems }

while ($null -ne ($line = [System.Console]::In.ReadLine())) {
    $xml = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($line))
    Invoke-Request ([System.Management.Automation.PSSerializer]::Deserialize($xml)) $module
}
