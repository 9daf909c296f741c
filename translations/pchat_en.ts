<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>core</name>
    <message numerus="yes">
        <source>The plan: %n step(s) from %1 to %2, about %3.</source>
        <translation>
            <numerusform>The plan: %n step from %1 to %2, about %3.</numerusform>
            <numerusform>The plan: %n steps from %1 to %2, about %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The practice estate knows: %n message(s) were lost, the first at LSN %1. Stated was: everything after LSN %2.</source>
        <translation>
            <numerusform>The practice estate knows: %n message was lost, the first at LSN %1. Stated was: everything after LSN %2.</numerusform>
            <numerusform>The practice estate knows: %n messages were lost, the first at LSN %1. Stated was: everything after LSN %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run file is whole: %n event(s), each in its place. The run has ended.</source>
        <translation>
            <numerusform>The run file is whole: %n event, each in its place. The run has ended.</numerusform>
            <numerusform>The run file is whole: %n events, each in its place. The run has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run file is whole: %n event(s), each in its place. The run has not ended; it can be resumed.</source>
        <translation>
            <numerusform>The run file is whole: %n event, each in its place. The run has not ended; it can be resumed.</numerusform>
            <numerusform>The run file is whole: %n events, each in its place. The run has not ended; it can be resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A pool can have 4 active servers; %n were given.</source>
        <translation>
            <numerusform>A pool can have 4 active servers; %n were given.</numerusform>
            <numerusform>A pool can have 4 active servers; %n were given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) are to be active after the failover. A pool has 1 to 4 active servers. Change the choice.</source>
        <translation>
            <numerusform>%n server is to be active after the failover. A pool has 1 to 4 active servers. Change the choice.</numerusform>
            <numerusform>%n servers are to be active after the failover. A pool has 1 to 4 active servers. Change the choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No log covers LSN %1 up to %2. %n log(s) after the gap cannot be applied: %3.</source>
        <translation>
            <numerusform>No log covers LSN %1 up to %2. %n log after the gap cannot be applied: %3.</numerusform>
            <numerusform>No log covers LSN %1 up to %2. %n logs after the gap cannot be applied: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) link up without a gap from LSN %1 to LSN %2.</source>
        <translation>
            <numerusform>%n log links up without a gap from LSN %1 to LSN %2.</numerusform>
            <numerusform>%n logs link up without a gap from LSN %1 to LSN %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) belong to another recovery fork: %1.</source>
        <translation>
            <numerusform>%n log belongs to another recovery fork: %1.</numerusform>
            <numerusform>%n logs belong to another recovery fork: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot open %2; %n file(s) seen there from this computer cannot be applied from there.</source>
        <translation>
            <numerusform>%1 cannot open %2; %n file seen there from this computer cannot be applied from there.</numerusform>
            <numerusform>%1 cannot open %2; %n files seen there from this computer cannot be applied from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) have no whole copy anywhere: %1.</source>
        <translation>
            <numerusform>%n log has no whole copy anywhere: %1.</numerusform>
            <numerusform>%n logs have no whole copy anywhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) were not read through to the end: %1.</source>
        <translation>
            <numerusform>%n log was not read through to the end: %1.</numerusform>
            <numerusform>%n logs were not read through to the end: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A whole copy was seen of each of the %n log(s) needed; of these, %1 are half-copied and will be copied again.</source>
        <translation>
            <numerusform>A whole copy was seen of each of the %n log needed; of these, %1 are half-copied and will be copied again.</numerusform>
            <numerusform>A whole copy was seen of each of the %n logs needed; of these, %1 are half-copied and will be copied again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that may be needed cannot be read anywhere: %1.</source>
        <translation>
            <numerusform>%n file that may be needed cannot be read anywhere: %1.</numerusform>
            <numerusform>%n files that may be needed cannot be read anywhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the copy job and the restore job, %n was found.</source>
        <translation>
            <numerusform>Of the copy job and the restore job, %n was found.</numerusform>
            <numerusform>Of the copy job and the restore job, %n was found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything from LSN %1 on is lost; how much that is has no known upper bound. The last usable log ended at %2, %3 min before this observation; %n log file(s) exist that cannot be used.</source>
        <translation>
            <numerusform>Everything from LSN %1 on is lost; how much that is has no known upper bound. The last usable log ended at %2, %3 min before this observation; %n log file exists that cannot be used.</numerusform>
            <numerusform>Everything from LSN %1 on is lost; how much that is has no known upper bound. The last usable log ended at %2, %3 min before this observation; %n log files exist that cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n RESTORE statement(s) of others are running now; the first is session %1 (%2).</source>
        <translation>
            <numerusform>%n RESTORE statement of others is running now; the first is session %1 (%2).</numerusform>
            <numerusform>%n RESTORE statements of others are running now; the first is session %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No role of the operator carries %n cmdlet(s): %1.</source>
        <translation>
            <numerusform>No role of the operator carries %n cmdlet: %1.</numerusform>
            <numerusform>No role of the operator carries %n cmdlets: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) use %1 and will be ended: %2.</source>
        <translation>
            <numerusform>%n session uses %1 and will be ended: %2.</numerusform>
            <numerusform>%n sessions use %1 and will be ended: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 free in %2; %n file(s) to copy: %3.</source>
        <translation>
            <numerusform>%1 free in %2; %n file to copy: %3.</numerusform>
            <numerusform>%1 free in %2; %n files to copy: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of the profile are not in the pool %1: %2.</source>
        <translation>
            <numerusform>%n server of the profile is not in the pool %1: %2.</numerusform>
            <numerusform>%n servers of the profile are not in the pool %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n server(s): %2.</source>
        <translation>
            <numerusform>%1 with %n server: %2.</numerusform>
            <numerusform>%1 with %n servers: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n minute(s), no upper bound is known</source>
        <translation>
            <numerusform>at least %n minute, no upper bound is known</numerusform>
            <numerusform>at least %n minutes, no upper bound is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I accept losing up to %n minute(s): everything after %1 (LSN %2).</source>
        <translation>
            <numerusform>I accept losing up to %n minute: everything after %1 (LSN %2).</numerusform>
            <numerusform>I accept losing up to %n minutes: everything after %1 (LSN %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing prevents the failover: %n check(s) passed.</source>
        <translation>
            <numerusform>Nothing prevents the failover: %n check passed.</numerusform>
            <numerusform>Nothing prevents the failover: %n checks passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run has started: %n step(s).</source>
        <translation>
            <numerusform>The run has started: %n step.</numerusform>
            <numerusform>The run has started: %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run has ended; %n step(s) were skipped.</source>
        <translation>
            <numerusform>The run has ended; %n step was skipped.</numerusform>
            <numerusform>The run has ended; %n steps were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same %n file(s) are seen there as in %1 on %2</source>
        <translation>
            <numerusform>the same %n file is seen there as in %1 on %2</numerusform>
            <numerusform>the same %n files are seen there as in %1 on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile has %n fault(s).</source>
        <translation>
            <numerusform>The profile has %n fault.</numerusform>
            <numerusform>The profile has %n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sees %2; this computer lists %n file(s) there and may write to it.</source>
        <translation>
            <numerusform>%1 sees %2; this computer lists %n file there and may write to it.</numerusform>
            <numerusform>%1 sees %2; this computer lists %n files there and may write to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A whole copy was seen of each of the %n log(s) needed; of these, %1 are restored straight from the share.</source>
        <translation>
            <numerusform>A whole copy was seen of each of the %n log needed; of these, %1 are restored straight from the share.</numerusform>
            <numerusform>A whole copy was seen of each of the %n logs needed; of these, %1 are restored straight from the share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) have passed in the practice estate.</source>
        <translation>
            <numerusform>%n minute has passed in the practice estate.</numerusform>
            <numerusform>%n minutes have passed in the practice estate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be undone: %n step(s), the last one done first.</source>
        <translation>
            <numerusform>To be undone: %n step, the last one done first.</numerusform>
            <numerusform>To be undone: %n steps, the last one done first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) are to be active after the failback. A pool has 1 to 4 active servers. Change the choice, or the site profile.</source>
        <translation>
            <numerusform>%n server is to be active after the failback. A pool has 1 to 4 active servers. Change the choice, or the site profile.</numerusform>
            <numerusform>%n servers are to be active after the failback. A pool has 1 to 4 active servers. Change the choice, or the site profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s).</source>
        <translation>
            <numerusform>%1: %n row.</numerusform>
            <numerusform>%1: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) use %1 on %2 now. %3</source>
        <translation>
            <numerusform>%n session uses %1 on %2 now. %3</numerusform>
            <numerusform>%n sessions use %1 on %2 now. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo has started, approved by %1: %n step(s) to take back.</source>
        <translation>
            <numerusform>The undo has started, approved by %1: %n step to take back.</numerusform>
            <numerusform>The undo has started, approved by %1: %n steps to take back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No danger was found: %n check(s) passed.</source>
        <translation>
            <numerusform>No danger was found: %n check passed.</numerusform>
            <numerusform>No danger was found: %n checks passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way: %n check(s) passed.</source>
        <translation>
            <numerusform>Nothing stands in the way: %n check passed.</numerusform>
            <numerusform>Nothing stands in the way: %n checks passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) prevent the failover. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check prevents the failover. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks prevent the failover. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could prevent the failover could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check that could prevent the failover could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks that could prevent the failover could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) found a danger that has to be met now. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check found a danger that has to be met now. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks found a danger that has to be met now. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could find a danger could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check that could find a danger could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks that could find a danger could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) stand in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check stands in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks stand in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could stand in the way could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n check that could stand in the way could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
            <numerusform>%n checks that could stand in the way could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I accept losing at least %n minute(s): everything after %1 (LSN %2). What the primary has written since is not known, so there is no upper bound.</source>
        <translation>
            <numerusform>I accept losing at least %n minute: everything after %1 (LSN %2). What the primary has written since is not known, so there is no upper bound.</numerusform>
            <numerusform>I accept losing at least %n minutes: everything after %1 (LSN %2). What the primary has written since is not known, so there is no upper bound.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::FlowWords</name>
    <message numerus="yes">
        <source>%n step(s); chat comes back after the pool&apos;s state is set.</source>
        <translation>
            <numerusform>%n step; chat comes back after the pool&apos;s state is set.</numerusform>
            <numerusform>%n steps; chat comes back after the pool&apos;s state is set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); nobody can chat while the pool moves.</source>
        <translation>
            <numerusform>%n step; nobody can chat while the pool moves.</numerusform>
            <numerusform>%n steps; nobody can chat while the pool moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); chat goes on meanwhile.</source>
        <translation>
            <numerusform>%n step; chat goes on meanwhile.</numerusform>
            <numerusform>%n steps; chat goes on meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::LossStrip</name>
    <message numerus="yes">
        <source>%n log file(s) exist and cannot be used.</source>
        <translation>
            <numerusform>%n log file exists and cannot be used.</numerusform>
            <numerusform>%n log files exist and cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of data</source>
        <translation>
            <numerusform>%n kind of data</numerusform>
            <numerusform>%n kinds of data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::PrerequisitesPage</name>
    <message numerus="yes">
        <source>%n thing(s) want your confirmation with a reason.</source>
        <translation>
            <numerusform>%n thing wants your confirmation with a reason.</numerusform>
            <numerusform>%n things want your confirmation with a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) prevent the %1.</source>
        <translation>
            <numerusform>%n thing prevents the %1.</numerusform>
            <numerusform>%n things prevent the %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that could prevent the %1 could not be judged.</source>
        <translation>
            <numerusform>%n thing that could prevent the %1 could not be judged.</numerusform>
            <numerusform>%n things that could prevent the %1 could not be judged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::UndoStrip</name>
    <message numerus="yes">
        <source>%n step(s) can be undone, the last first: from &quot;%1&quot; back to &quot;%2&quot;.</source>
        <translation>
            <numerusform>%n step can be undone, the last first: from &quot;%1&quot; back to &quot;%2&quot;.</numerusform>
            <numerusform>%n steps can be undone, the last first: from &quot;%1&quot; back to &quot;%2&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) stay as they are now: from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>
            <numerusform>%n step stays as it is now: from &quot;%1&quot; to &quot;%2&quot;.</numerusform>
            <numerusform>%n steps stay as they are now: from &quot;%1&quot; to &quot;%2&quot;.</numerusform>
        </translation>
    </message>
</context>
</TS>
