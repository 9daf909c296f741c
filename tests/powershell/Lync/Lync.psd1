@{
    RootModule = 'Lync.psm1'
    ModuleVersion = '5.0.8308.0'
    GUID = '6b7d5c0e-2f5a-4c1e-9a43-0f6f2b1d7a55'
    Author = 'Persistent Chat Failover Wizard'
    Description = 'A stand-in for the tests: the cmdlets that the wizard calls, with their documented parameter sets.'
    FunctionsToExport = @(
        'Invoke-Command', 'Get-CsPersistentChatState', 'Set-CsPersistentChatState', 'Get-CsService', 'Get-CsPool',
        'Set-CsPersistentChatActiveServer', 'Install-CsMirrorDatabase', 'Uninstall-CsMirrorDatabase',
        'Invoke-CsDatabaseFailover', 'Get-CsDatabaseMirrorState', 'Get-CsManagementStoreReplicationStatus',
        'Invoke-CsManagementStoreReplication', 'Get-CsWindowsService',
        'Test-CsDatabase', 'Test-CsPersistentChatMessage')
    CmdletsToExport = @()
    AliasesToExport = @()
    VariablesToExport = @()
}
