# A stand-in for the management shell's module. Parameters and parameter sets are the documented ones, so that PowerShell
# itself refuses what would not fit; what the cmdlets do is only enough to see that a call arrived. The state lies in
# the file that PCHAT_TEST_STATE names. A pool whose name begins with "fault-" misbehaves in the way it names.
# Sessions on other computers are stood in for as well, since there is no WS-Management here: what crosses over is
# serialised as remoting does it, and runs in a runspace that knows nothing of the caller's.

enum PoolState { Normal; FailedOver }

$statePath = $env:PCHAT_TEST_STATE
$thePool = 'pchat01.contoso.com'
$theIdentity = "PersistentChatServer:$thePool"
$theFrontEnd = 'fe01.contoso.com'

function Read-State {
    if ($statePath -and [System.IO.File]::Exists($statePath)) {
        return [System.Management.Automation.PSSerializer]::Deserialize([System.IO.File]::ReadAllText($statePath))
    }
    return @{ PoolState = 'Normal'; ActiveServers = @('chat01.contoso.com', 'chat02.contoso.com'); Mirrored = @() }
}

function Write-State($state) {
    if ($statePath) {
        [System.IO.File]::WriteAllText($statePath, [System.Management.Automation.PSSerializer]::Serialize($state, 3))
    }
}

function New-Problem([string] $text, [string] $id, [System.Management.Automation.ErrorCategory] $category, $target) {
    $cause = [System.InvalidOperationException]::new($text)
    return [System.Management.Automation.ErrorRecord]::new($cause, $id, $category, $target)
}

function Assert-Pool($cmdlet, [string] $identity) {
    if ($identity -match '^fault-(?<kind>\w+)') { return Start-Fault $cmdlet $Matches['kind'] }
    $known = '', $theIdentity, "service:$thePool", $thePool, 'global'
    if ($known -notcontains $identity) {
        $cmdlet.ThrowTerminatingError((New-Problem "「$identity」が見つかりません。" 'NoSuchPool' 'ObjectNotFound' $identity))
    }
}

function Start-Fault($cmdlet, [string] $kind) {
    switch ($kind) {
        'hang' { [System.Diagnostics.Process]::Start('sleep', '600') | ForEach-Object { $_.WaitForExit() } }
        'crash' { [System.Environment]::FailFast('the process ends here') }
        'exit' { [System.Environment]::Exit(0) }
        'denied' { $cmdlet.WriteError((New-Problem 'アクセスが拒否されました。' 'NotAllowed' 'PermissionDenied' $kind)) }
        'warning' { $cmdlet.WriteWarning('警告です: 確認してください'); $cmdlet.WriteVerbose('詳しい説明') }
        'noise' { [System.Console]::Error.WriteLine('雑音 noise'); [System.Console]::Out.WriteLine('pchat1 noise') }
        'unsayable' {
            $strange = [pscustomobject] @{ Good = 1 }
            $strange.PSObject.Properties.Add([System.Management.Automation.PSScriptProperty]::new('Bad', { throw 'no' }))
            $cmdlet.WriteObject($strange)
        }
        'mixed' {
            $cmdlet.WriteObject([pscustomobject] @{ Identity = 'first' })
            $cmdlet.WriteError((New-Problem 'half of it failed' 'HalfFailed' 'InvalidOperation' $kind))
            $cmdlet.WriteObject([pscustomobject] @{ Identity = 'second' })
        }
    }
}

function Get-CsPersistentChatState {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string] $Identity,
        [Parameter(ParameterSetName = 'Filter')] [string] $Filter,
        [switch] $LocalStore)
    Assert-Pool $PSCmdlet $Identity
    if ($Identity -like '*fault-*') { return }
    $state = [PoolState] (Read-State)['PoolState']
    if ($LocalStore -and $env:PCHAT_TEST_COMPUTER -like 'stale*') { $state = [PoolState] 'FailedOver' }
    [pscustomobject] @{
        Identity = $theIdentity; PoolState = $state; IsLocal = [bool] $LocalStore; Filter = $Filter
        Computer = [string] $env:PCHAT_TEST_COMPUTER }
}

function Set-CsPersistentChatState {
    [CmdletBinding(DefaultParameterSetName = 'Identity', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string] $Identity,
        [Parameter(ParameterSetName = 'Instance', ValueFromPipeline)] [psobject] $Instance,
        [ValidateSet('Normal', 'FailedOver')] [string] $PoolState = 'Normal',
        [switch] $Force)
    Assert-Pool $PSCmdlet $Identity
    if (-not $PSCmdlet.ShouldProcess($theIdentity)) { return }
    $state = Read-State
    $state['PoolState'] = $PoolState
    Write-State $state
}

function Get-CsService {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string] $Identity,
        [Parameter(Mandatory, ParameterSetName = 'Chat')] [switch] $PersistentChatServer,
        [Parameter(Mandatory, ParameterSetName = 'Database')] [switch] $PersistentChatDatabase,
        [Parameter(Mandatory, ParameterSetName = 'Compliance')] [switch] $PersistentChatComplianceDatabase,
        [Parameter(Mandatory, ParameterSetName = 'FileStore')] [switch] $FileStore,
        [Parameter(Mandatory, ParameterSetName = 'Registrar')] [switch] $Registrar,
        [Parameter(Mandatory, ParameterSetName = 'Management')] [switch] $CentralManagement,
        [Parameter(ParameterSetName = 'Chat')] [Parameter(ParameterSetName = 'Database')]
        [Parameter(ParameterSetName = 'Compliance')] [Parameter(ParameterSetName = 'FileStore')]
        [Parameter(ParameterSetName = 'Registrar')] [Parameter(ParameterSetName = 'Management')] [string] $PoolFqdn)
    Assert-Pool $PSCmdlet $PoolFqdn
    if ($PersistentChatDatabase -or $PersistentChatComplianceDatabase) {
        $role = if ($PersistentChatDatabase) { 'PersistentChatDatabase' } else { 'PersistentChatComplianceDatabase' }
        foreach ($each in 'sql01.contoso.com', 'sql03.contoso.com') {
            [pscustomobject] @{ Identity = "${role}:$each"; PoolFqdn = $each; SqlInstanceName = 'CHAT'; Role = $role }
        }
    }
    if ($Registrar) {
        [pscustomobject] @{ Identity = "Registrar:$theFrontEnd"; PoolFqdn = $theFrontEnd; Role = 'Registrar' }
    }
    if (-not $PersistentChatServer) { return }
    [pscustomobject] @{
        Identity = $theIdentity; PoolFqdn = $thePool; SiteId = 'Site:東京'; Version = 6; Role = 'PersistentChatServer'
        ActiveServers = (Read-State)['ActiveServers']
        InactiveServers = @('chat03.contoso.com')
        PersistentChatDatabase = 'PersistentChatDatabase:sql01.contoso.com'
        MirrorPersistentChatDatabase = $null
        BackupPersistentChatDatabase = 'PersistentChatDatabase:sql03.contoso.com'
        PersistentChatComplianceDatabase = 'PersistentChatComplianceDatabase:sql01.contoso.com'
        BackupPersistentChatComplianceDatabase = 'PersistentChatComplianceDatabase:sql03.contoso.com'
        DependentServiceList = @() }
}

function Get-CsPool {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string] $Identity,
        [Parameter(ParameterSetName = 'Filter')] [string] $Filter,
        [string] $Site)
    if ($Identity -eq $theFrontEnd) {
        return [pscustomobject] @{
            Identity = $theFrontEnd; Site = 'Site:東京'; Services = @("Registrar:$theFrontEnd"); Computers = @($theFrontEnd) }
    }
    Assert-Pool $PSCmdlet $Identity
    [pscustomobject] @{
        Identity = $thePool; Site = 'Site:東京'; Services = @($theIdentity)
        Computers = @('chat01.contoso.com', 'chat02.contoso.com', 'chat03.contoso.com') }
}

function Set-CsPersistentChatActiveServer {
    [CmdletBinding(DefaultParameterSetName = 'List', SupportsShouldProcess)]
    param(
        [Parameter(Position = 0)] [string] $Identity,
        [Parameter(Mandatory, ParameterSetName = 'List')] [AllowNull()]
        [System.Management.Automation.PSListModifier[string]] $ActiveServers,
        [Parameter(Mandatory, ParameterSetName = 'Swap')] [switch] $Swap,
        [switch] $Force)
    Assert-Pool $PSCmdlet $Identity
    if (-not $PSCmdlet.ShouldProcess($theIdentity)) { return }
    $state = Read-State
    $servers = [System.Collections.ArrayList] @($state['ActiveServers'])
    if ($null -eq $ActiveServers) { $servers.Clear() }
    else {
        if ($ActiveServers.Replace.Count) { $servers.Clear() }
        foreach ($each in @($ActiveServers.Replace) + @($ActiveServers.Add)) { if ($each) { [void] $servers.Add([string] $each) } }
        foreach ($each in $ActiveServers.Remove) { $servers.Remove([string] $each) }
    }
    $state['ActiveServers'] = $servers.ToArray()
    Write-State $state
}

function Install-CsMirrorDatabase {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'Type')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Type')]
        [ValidateSet('ActiveMonitoring', 'Application', 'Archiving', 'CentralMgmt', 'Edge', 'Lyss', 'Monitoring',
            'PersistentChat', 'PersistentChatCompliance', 'Provision', 'Registrar', 'SigninTelemetry', 'User')]
        [string] $DatabaseType,
        [Parameter(Mandatory, ParameterSetName = 'ForInstance')]
        [Parameter(Mandatory, ParameterSetName = 'ForDefault')] [switch] $ConfiguredDatabases,
        [Parameter(Mandatory)] [string] $FileShare,
        [Parameter(Mandatory)] [string] $SqlServerFqdn,
        [Parameter(ParameterSetName = 'Type')] [string] $SqlInstanceName,
        [Parameter(ParameterSetName = 'ForInstance')] [string] $ForInstance,
        [Parameter(ParameterSetName = 'ForDefault')] [switch] $ForDefaultInstance,
        [hashtable] $DatabasePathMap,
        [switch] $DropExistingDatabasesOnMirror,
        [string[]] $ExcludeDatabaseList,
        [string] $Report)
    if (-not $PSCmdlet.ShouldProcess($SqlServerFqdn)) { return }
    $PSCmdlet.WriteVerbose("ミラーを設定しています: $SqlServerFqdn")
    $PSCmdlet.WriteWarning('ファイル共有は後で削除できます')
    $state = Read-State
    $state['Mirrored'] = @($state['Mirrored']) + $SqlServerFqdn + @($ExcludeDatabaseList | ForEach-Object { "without $_" })
    Write-State $state
}

function Uninstall-CsMirrorDatabase {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory)] [string] $DatabaseType,
        [Parameter(Mandatory)] [string] $SqlServerFqdn,
        [string] $SqlInstanceName,
        [switch] $DropExistingDatabasesOnMirror,
        [string] $Report)
    if (-not $PSCmdlet.ShouldProcess($SqlServerFqdn)) { return }
    $state = Read-State
    $state['Mirrored'] = @($state['Mirrored'] | Where-Object { $_ -ne $SqlServerFqdn })
    Write-State $state
}

function Invoke-CsDatabaseFailover {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory)] [string] $PoolFqdn,
        [Parameter(Mandatory)]
        [ValidateSet('ActiveMonitoring', 'Application', 'Archiving', 'CentralMgmt', 'Edge', 'Lyss', 'Monitoring',
            'PersistentChat', 'PersistentChatCompliance', 'Provision', 'Registrar', 'SigninTelemetry', 'User')]
        [string] $DatabaseType,
        [Parameter(Mandatory)] [ValidateSet('Mirror', 'Primary')] [string] $NewPrincipal,
        [string[]] $ExcludeDatabaseList,
        [switch] $Force,
        [switch] $LocalStore,
        [string] $Report)
    Assert-Pool $PSCmdlet $PoolFqdn
    if (-not $PSCmdlet.ShouldProcess($PoolFqdn)) { return }
    $state = Read-State
    $state['NewPrincipal'] = $NewPrincipal
    Write-State $state
}

function Get-CsDatabaseMirrorState {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $PoolFqdn,
        [string] $DatabaseType,
        [switch] $LocalStore,
        [string] $Report)
    Assert-Pool $PSCmdlet $PoolFqdn
    [pscustomobject] @{
        DatabaseName = 'mgc'; StateOnPrimary = 'Principal'; StateOnMirror = 'Mirror'
        MirroringStatusOnPrimary = 'synchronized'; MirroringStatusOnSecondary = 'synchronized' }
}

function Get-CsManagementStoreReplicationStatus {
    [CmdletBinding(DefaultParameterSetName = 'Replica')]
    param(
        [Parameter(ParameterSetName = 'Replica', Position = 0)] [string] $ReplicaFqdn,
        [Parameter(Mandatory, ParameterSetName = 'Master')] [switch] $CentralManagementStoreStatus)
    if ($CentralManagementStoreStatus) {
        return [pscustomobject] @{ ActiveMasterFqdn = $theFrontEnd; ActiveFileTransferAgents = @($theFrontEnd) }
    }
    $made = [datetime]::SpecifyKind([datetime] '2026-11-23T04:05:06.789', [System.DateTimeKind]::Utc)
    foreach ($each in 'chat01.contoso.com', 'chat02.contoso.com') {
        [pscustomobject] @{ ReplicaFqdn = $each; UpToDate = $true; LastUpdateCreation = $made }
    }
}

function Invoke-CsManagementStoreReplication {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $ReplicaFqdn, [switch] $Force)
}

function Get-CsWindowsService {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $Name, [string] $ComputerName, [switch] $ExcludeActivityLevel, [string] $Report)
    if ($ComputerName -eq $theFrontEnd) {
        return [pscustomobject] @{ Name = 'RTCSRV'; Status = 'Running'; DisplayName = 'フロントエンド'; RoleName = @('Registrar') }
    }
    [pscustomobject] @{ Name = 'CHAT'; Status = 'Running'; DisplayName = '常設チャット サーバー'; RoleName = @('PersistentChatServer') }
}

function Test-CsDatabase {
    [CmdletBinding(DefaultParameterSetName = 'Type')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Type')] [string] $DatabaseType,
        [Parameter(Mandatory, ParameterSetName = 'Management')] [switch] $CentralManagementDatabase,
        [Parameter(Mandatory, ParameterSetName = 'Configured')] [switch] $ConfiguredDatabases,
        [Parameter(Mandatory, ParameterSetName = 'Local')] [switch] $LocalService,
        [Parameter(Mandatory, ParameterSetName = 'Type')] [Parameter(Mandatory, ParameterSetName = 'Configured')]
        [string] $SqlServerFqdn,
        [Parameter(ParameterSetName = 'Type')] [string] $SqlInstanceName,
        [string] $Report)
    [pscustomobject] @{ DatabaseName = 'mgc'; SqlServerFqdn = $SqlServerFqdn; Succeed = $true }
}

function Test-CsPersistentChatMessage {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $TargetFqdn,
        [string] $SenderSipAddress, [pscredential] $SenderCredential,
        [string] $ReceiverSipAddress, [pscredential] $ReceiverCredential,
        [string] $ChatRoomUri, [string] $Authentication, [int] $RegistrarPort)
    [pscustomobject] @{ TargetFqdn = $TargetFqdn; Result = 'Success'; Latency = [timespan] '00:00:00.25'; Error = ''; Port = $RegistrarPort }
}

function Copy-Across($value) {
    return [System.Management.Automation.PSSerializer]::Deserialize(
        [System.Management.Automation.PSSerializer]::Serialize($value, 3))
}

function Write-Refusal($cmdlet, [string] $computer, [string] $id) {
    $cause = [System.Management.Automation.Remoting.PSRemotingTransportException]::new("[$computer] 接続できませんでした。")
    $cmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($cause, $id, 'OpenError', $computer))
}

function Invoke-Elsewhere($cmdlet, [string] $computer, [scriptblock] $block, [object[]] $arguments) {
    $env:PCHAT_TEST_COMPUTER = $computer
    $there = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
    $there.Open()
    $shell = [powershell]::Create($there)
    try {
        [void] $shell.AddScript($block.ToString())
        foreach ($each in $arguments) { [void] $shell.AddArgument((Copy-Across $each)) }
        foreach ($each in $shell.Invoke()) { $cmdlet.WriteObject((Copy-Across $each)) }
        foreach ($each in $shell.Streams.Warning) { $cmdlet.WriteWarning($each.Message) }
        foreach ($each in $shell.Streams.Error) { $cmdlet.WriteError($each) }
    } catch [System.Management.Automation.RuntimeException] {
        $cmdlet.WriteError($_.Exception.ErrorRecord)
    } finally {
        $env:PCHAT_TEST_COMPUTER = $null
        $there.Dispose()
    }
}

# A computer whose name begins with "real" is asked for by the engine's own cmdlet.
function Invoke-Command {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string[]] $ComputerName,
        [Parameter(Mandatory)] [scriptblock] $ScriptBlock,
        [object[]] $ArgumentList,
        [System.Management.Automation.Remoting.PSSessionOption] $SessionOption)
    if ($SessionOption.OpenTimeout.TotalSeconds -ne 10) { throw 'A session has to be opened within ten seconds.' }
    switch -Wildcard ($ComputerName[0]) {
        'real*' { return Microsoft.PowerShell.Core\Invoke-Command @PSBoundParameters }
        'silent*' { return Write-Refusal $PSCmdlet $_ 'NetworkPathNotFound,PSSessionStateBroken' }
        'denied*' { return Write-Refusal $PSCmdlet $_ 'AccessDenied,PSSessionStateBroken' }
    }
    Invoke-Elsewhere $PSCmdlet $ComputerName[0] $ScriptBlock $ArgumentList
}

Export-ModuleMember -Function *-Cs*, Invoke-Command
