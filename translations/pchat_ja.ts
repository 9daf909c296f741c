<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>core</name>
    <message>
        <source>approves the plan by the name of the pool</source>
        <translation>プール名によって計画を承認します</translation>
    </message>
    <message>
        <source>accepts the loss that the plan states</source>
        <translation>計画に示された損失を承諾します</translation>
    </message>
    <message>
        <source>the digest of the plan that was shown; required outside the lab</source>
        <translation>表示された計画のダイジェスト (練習環境以外では必須)</translation>
    </message>
    <message>
        <source>why a finding is accepted; repeat it for each (all=REASON with --lab)</source>
        <translation>確認項目を承認する理由。項目ごとに指定します (--lab では all=REASON も可)</translation>
    </message>
    <message>
        <source>--acknowledge all=REASON is for practice estates (--lab). Give each finding its own reason.</source>
        <translation>--acknowledge all=REASON は練習環境 (--lab) 専用です。確認項目ごとに理由を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>The plan: %n step(s) from %1 to %2, about %3.</source>
        <translation>
            <numerusform>計画: %1 から %2 へ、%n 個の手順、所要時間は約 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest of the plan: %1</source>
        <translation>計画のダイジェスト: %1</translation>
    </message>
    <message>
        <source>What would be lost: &quot;%1&quot;</source>
        <translation>失われるもの: 「%1」</translation>
    </message>
    <message>
        <source>A log file that cannot be used: %1</source>
        <translation>使用できないログ ファイル: %1</translation>
    </message>
    <message>
        <source>To be confirmed, %1 %2: %3</source>
        <translation>確認が必要、%1 %2: %3</translation>
    </message>
    <message>
        <source>The digest of the plan that was shown is not named (--digest).</source>
        <translation>表示された計画のダイジェストが指定されていません (--digest)。</translation>
    </message>
    <message>
        <source>Nothing was changed. What approves this plan as a whole: %1</source>
        <translation>何も変更されていません。この計画全体を承認するには次のように指定します: %1</translation>
    </message>
    <message>
        <source>%1 is given more than once. Give it once.</source>
        <translation>%1 が複数回指定されています。1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Use one of these: %3.</source>
        <translation>%1 に「%2」は指定できません。次のいずれかを指定してください: %3。</translation>
    </message>
    <message>
        <source>The option %1 is not known here. What this command takes: %2.</source>
        <translation>オプション %1 はここでは使用できません。このコマンドで使用できるもの: %2。</translation>
    </message>
    <message>
        <source>%1 takes no value. Leave out &quot;%2&quot;.</source>
        <translation>%1 に値は指定できません。「%2」を削除してください。</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 には値が必要です: %1 %2。</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is one too many. Leave it out.</source>
        <translation>「%1」は余分です。削除してください。</translation>
    </message>
    <message>
        <source>%1 is missing. Name it after the command.</source>
        <translation>%1 がありません。コマンドの後に指定してください。</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; has no reason. Write it as %1 ID=REASON.</source>
        <translation>%1「%2」に理由がありません。%1 ID=REASON の形式で指定してください。</translation>
    </message>
    <message>
        <source>what has happened there; &quot;pchatctl lab list&quot; names them</source>
        <translation>想定する障害 (一覧は &quot;pchatctl lab list&quot; で表示)</translation>
    </message>
    <message>
        <source>the same number gives the same estate (default: 1)</source>
        <translation>同じ数を指定すると同じ環境になります (既定値: 1)</translation>
    </message>
    <message>
        <source>where the run is recorded (default: the user&apos;s data folder)</source>
        <translation>実行を記録するファイル (既定: ユーザーのデータ フォルダー)</translation>
    </message>
    <message>
        <source>the folder to look in (default: the user&apos;s data folder)</source>
        <translation>検索するフォルダー (既定: ユーザーのデータ フォルダー)</translation>
    </message>
    <message>
        <source>does a whole failover on a new practice estate and reports it</source>
        <translation>新しい練習環境でフェールオーバー全体を実行し、レポートを作成します</translation>
    </message>
    <message>
        <source>makes a practice estate</source>
        <translation>練習環境を作成します</translation>
    </message>
    <message>
        <source>lists the practice scenarios</source>
        <translation>練習シナリオを一覧表示します</translation>
    </message>
    <message>
        <source>tells what only a practice estate can know: what was lost</source>
        <translation>練習環境だけが知る事実 (失われたもの) を表示します</translation>
    </message>
    <message>
        <source>checks readiness; changes nothing</source>
        <translation>準備状況を確認します (何も変更しません)</translation>
    </message>
    <message>
        <source>shows every step with its exact script; changes nothing</source>
        <translation>すべての手順を実際のスクリプトとともに表示します (何も変更しません)</translation>
    </message>
    <message>
        <source>carries out the approved plan</source>
        <translation>承認された計画を実行します</translation>
    </message>
    <message>
        <source>goes on with a run that stopped or was interrupted</source>
        <translation>停止または中断した実行を再開します</translation>
    </message>
    <message>
        <source>reports a run</source>
        <translation>実行のレポートを表示します</translation>
    </message>
    <message>
        <source>lists past runs</source>
        <translation>過去の実行を一覧表示します</translation>
    </message>
    <message>
        <source>verifies that a run file is whole</source>
        <translation>実行ファイルが完全であることを検証します</translation>
    </message>
    <message>
        <source>the language (default: that of the system)</source>
        <translation>言語 (既定: システムの言語)</translation>
    </message>
    <message>
        <source>the form of the result (default: text)</source>
        <translation>結果の形式 (既定: text)</translation>
    </message>
    <message>
        <source>the log file (default: in the user&apos;s data folder)</source>
        <translation>ログ ファイル (既定: ユーザーのデータ フォルダー内)</translation>
    </message>
    <message>
        <source>shows this</source>
        <translation>このヘルプを表示します</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done with warnings</source>
        <translation>完了 (警告あり)</translation>
    </message>
    <message>
        <source>stopped, can be resumed</source>
        <translation>停止 (再開可能)</translation>
    </message>
    <message>
        <source>approval, acceptance or acknowledgement missing, or plan stale</source>
        <translation>承認、承諾、または確認の不足、あるいは計画が古い</translation>
    </message>
    <message>
        <source>wrong usage or profile</source>
        <translation>使用方法またはプロファイルの誤り</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>状態不明</translation>
    </message>
    <message>
        <source>run file damaged</source>
        <translation>実行ファイルの破損</translation>
    </message>
    <message>
        <source>failed, cannot be resumed</source>
        <translation>失敗 (再開不可)</translation>
    </message>
    <message>
        <source>Every command takes:</source>
        <translation>すべてのコマンドで使用できるオプション:</translation>
    </message>
    <message>
        <source>Fails a Persistent Chat pool over to its second data center.</source>
        <translation>常設チャット サーバー プールをもう一方のデータ センターにフェールオーバーします。</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>終了コード:</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>Runs kept in %1</source>
        <translation>%1 に保存された実行</translation>
    </message>
    <message>
        <source>No run is kept here.</source>
        <translation>保存された実行はありません。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>承認日時</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>There is no run file %1. &quot;pchatctl history&quot; lists the runs that are kept.</source>
        <translation>実行ファイル %1 がありません。保存された実行の一覧は &quot;pchatctl history&quot; で表示できます。</translation>
    </message>
    <message>
        <source>The run file %1 is not whole. Nothing was changed, in it or elsewhere.</source>
        <translation>実行ファイル %1 は完全ではありません。このファイルもほかの場所も、何も変更されていません。</translation>
    </message>
    <message>
        <source>--seed cannot be &quot;%1&quot;. Use a whole number of 0 or more.</source>
        <translation>--seed に「%1」は指定できません。0 以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;. Use one of these: %2.</source>
        <translation>シナリオ「%1」はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>Practice estate %1</source>
        <translation>練習環境 %1</translation>
    </message>
    <message>
        <source>The practice estate is ready. Its profile: %1</source>
        <translation>練習環境の準備ができました。プロファイル: %1</translation>
    </message>
    <message>
        <source>Go on with: pchatctl check --lab &quot;%1&quot;</source>
        <translation>次のコマンドで続行します: pchatctl check --lab &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Practice scenarios</source>
        <translation>練習シナリオ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What only the practice estate can know</source>
        <translation>練習環境だけが知る事実</translation>
    </message>
    <message>
        <source>Messages written</source>
        <translation>書き込まれたメッセージ</translation>
    </message>
    <message>
        <source>Messages lost</source>
        <translation>失われたメッセージ</translation>
    </message>
    <message>
        <source>First LSN lost</source>
        <translation>失われた最初の LSN</translation>
    </message>
    <message>
        <source>Last LSN lost</source>
        <translation>失われた最後の LSN</translation>
    </message>
    <message>
        <source>a chat server to make active; repeat it for each (default: those of the profile)</source>
        <translation>アクティブにするチャット サーバー。サーバーごとに指定します (既定: プロファイルのサーバー)</translation>
    </message>
    <message>
        <source>Practice: %1. %2</source>
        <translation>練習: %1。%2</translation>
    </message>
    <message>
        <source>Practice estate: %1</source>
        <translation>練習環境: %1</translation>
    </message>
    <message>
        <source>Practice: this program now approves the plan in your place. In a real run you type the name of the pool (--approve %1), accept the loss (--accept-loss), name the digest (--digest %2) and give a reason for each finding to be confirmed.</source>
        <translation>練習: このプログラムが代わりに計画を承認します。実際の実行では、プール名を入力し (--approve %1)、損失を承諾し (--accept-loss)、ダイジェストを指定し (--digest %2)、確認が必要な項目ごとに理由を指定します。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>レポート: %1</translation>
    </message>
    <message>
        <source>The report %1 could not be written.</source>
        <translation>レポート %1 を書き込めませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>The practice estate knows: %n message(s) were lost, the first at LSN %1. Stated was: everything after LSN %2.</source>
        <translation>
            <numerusform>練習環境が知る事実: %n 件のメッセージが失われ、最初の LSN は %1 です。事前の提示は LSN %2 より後のすべてでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss is exactly the stated one.</source>
        <translation>損失は提示されたものと完全に一致しています。</translation>
    </message>
    <message>
        <source>The loss is not the stated one.</source>
        <translation>損失は提示されたものと一致していません。</translation>
    </message>
    <message>
        <source>No command is given. Begin with one of these: %1.</source>
        <translation>コマンドが指定されていません。次のいずれかを指定してください: %1。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Use one of these: %2.</source>
        <translation>コマンド「%1」はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written. Name another one.</source>
        <translation>ログ ファイル %1 に書き込めません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The run is about the pool %1, and the estate named here holds %2.</source>
        <translation>この実行の対象はプール %1 ですが、指定された環境のプールは %2 です。</translation>
    </message>
    <message>
        <source>The run in %1 has ended; nothing is left to resume.</source>
        <translation>%1 の実行は終了しています。再開するものはありません。</translation>
    </message>
    <message>
        <source>The run file %1 exists already. Name another one, or go on with that run: pchatctl resume &quot;%1&quot;</source>
        <translation>実行ファイル %1 は既に存在します。別のファイルを指定するか、その実行を再開してください: pchatctl resume &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Stopped before anything was changed. There is nothing to resume.</source>
        <translation>何も変更しないうちに停止しました。再開するものはありません。</translation>
    </message>
    <message>
        <source>Run file: %1</source>
        <translation>実行ファイル: %1</translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation>%1 を確認しています…</translation>
    </message>
    <message>
        <source>Stopping after the step that is running. It is not broken off.</source>
        <translation>実行中の手順の終了後に停止します。手順は途中で打ち切られません。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Stated before the run</source>
        <translation>実行前の提示</translation>
    </message>
    <message>
        <source>Observed by the run</source>
        <translation>実行時の観察</translation>
    </message>
    <message>
        <source>a step that may be left out, should it fail, and why; repeat it for each</source>
        <translation>失敗した場合にスキップしてよい手順とその理由。手順ごとに指定します</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no practice estate in %1: site.json is missing. Make one with &quot;pchatctl lab create %1&quot;, or name the folder of one.</source>
        <translation>%1 に練習環境がありません (site.json がありません)。&quot;pchatctl lab create %1&quot; で作成するか、練習環境のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 is the profile of a real pool, and --lab is for practice estates. Use --profile %1.</source>
        <translation>%1 は実際のプールのプロファイルですが、--lab は練習環境専用です。--profile %1 を使用してください。</translation>
    </message>
    <message>
        <source>the folder of a practice estate</source>
        <translation>練習環境のフォルダー</translation>
    </message>
    <message>
        <source>the profile of a pool</source>
        <translation>プールのプロファイル</translation>
    </message>
    <message>
        <source>Which estate is not said. Add --lab DIR or --profile FILE.</source>
        <translation>対象の環境が指定されていません。--lab DIR または --profile FILE を追加してください。</translation>
    </message>
    <message>
        <source>--lab and --profile are both given. Give one of them.</source>
        <translation>--lab と --profile の両方が指定されています。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>The run file is not whole. Do not rely on what it says.</source>
        <translation>実行ファイルは完全ではありません。その内容に依拠しないでください。</translation>
    </message>
    <message numerus="yes">
        <source>The run file is whole: %n event(s), each in its place. The run has ended.</source>
        <translation>
            <numerusform>実行ファイルは完全です。%n 件のイベントがすべて正しい位置にあります。実行は終了しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run file is whole: %n event(s), each in its place. The run has not ended; it can be resumed.</source>
        <translation>
            <numerusform>実行ファイルは完全です。%n 件のイベントがすべて正しい位置にあります。実行は終了しておらず、再開できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 がありません。</translation>
    </message>
    <message>
        <source>Verification of %1</source>
        <translation>%1 の検証</translation>
    </message>
    <message>
        <source>Hash of the last event</source>
        <translation>最後のイベントのハッシュ</translation>
    </message>
    <message>
        <source>Keep the hash elsewhere: with it, a file whose last events were cut off or that was written anew as a whole is noticed too.</source>
        <translation>ハッシュを別の場所に保管してください。末尾のイベントが切り取られたファイルや、全体が書き直されたファイルにも気付くことができます。</translation>
    </message>
    <message>
        <source>SQL Server %1 ended the connection with error %2: %3 Whether the statement took effect is unknown until it is observed.</source>
        <translation>SQL Server %1 がエラー %2 で接続を切断しました: %3 ステートメントが実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the statement with error %2: %3</source>
        <translation>SQL Server %1 がエラー %2 でステートメントを拒否しました: %3</translation>
    </message>
    <message>
        <source>SQL Server %1 did not answer in the time allowed (error %2). Whether the statement took effect is unknown until it is observed.</source>
        <translation>SQL Server %1 が制限時間内に応答しませんでした (エラー %2)。ステートメントが実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>The connection to SQL Server %1 broke off (error %2). Whether the statement took effect is unknown until it is observed.</source>
        <translation>SQL Server %1 との接続が切れました (エラー %2)。ステートメントが実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>What the statement names does not exist on SQL Server %1 (error %2), or the login may not see it.</source>
        <translation>ステートメントで指定したものが SQL Server %1 にないか、ログインに表示のアクセス許可がありません (エラー %2)。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 は存在しません。</translation>
    </message>
    <message>
        <source>Access to %1 is denied.</source>
        <translation>%1 へのアクセスが拒否されました。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 は別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>The computer that holds %1 does not answer.</source>
        <translation>%1 を置いたコンピューターが応答しません。</translation>
    </message>
    <message>
        <source>The connection broke while %1 was being used.</source>
        <translation>%1 の使用中に接続が切れました。</translation>
    </message>
    <message>
        <source>There is not enough space for %1.</source>
        <translation>%1 のための空き領域が足りません。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: its content is damaged.</source>
        <translation>%1 を最後まで読み取れませんでした。内容が破損しています。</translation>
    </message>
    <message>
        <source>The computer that holds %1 did not answer in time.</source>
        <translation>%1 を置いたコンピューターが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>%1 is not a valid path.</source>
        <translation>%1 は有効なパスではありません。</translation>
    </message>
    <message>
        <source>%1 cannot be used: operating system error %2.</source>
        <translation>%1 を使用できません: オペレーティング システム エラー %2。</translation>
    </message>
    <message>
        <source>The copying of %1 was stopped before it was whole.</source>
        <translation>%1 のコピーは、完了する前に中止されました。</translation>
    </message>
    <message>
        <source>What was written to %1 differs from what was read. Copy the file again.</source>
        <translation>%1 に書き込まれた内容が、読み取った内容と異なります。ファイルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The call to SQL Server %1 was stopped before it began.</source>
        <translation>SQL Server %1 への呼び出しは開始前に中止されました。</translation>
    </message>
    <message>
        <source>SQL Server %1 does not answer.</source>
        <translation>SQL Server %1 が応答しません。</translation>
    </message>
    <message>
        <source>SQL Server %1 did not answer within %2.</source>
        <translation>SQL Server %1 は %2以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The connection to SQL Server %1 broke while a statement was running. Whether it took effect has to be observed.</source>
        <translation>ステートメントの実行中に SQL Server %1 への接続が切れました。実行されたかどうかは、状態を観測して確認する必要があります。</translation>
    </message>
    <message>
        <source>%1 is a file. A practice estate needs a folder that is new or empty.</source>
        <translation>%1 はファイルです。練習環境には、新しいフォルダーか空のフォルダーが必要です。</translation>
    </message>
    <message>
        <source>The folder %1 is not empty. A practice estate needs a folder that is new or empty.</source>
        <translation>フォルダー %1 は空ではありません。練習環境には、新しいフォルダーか空のフォルダーが必要です。</translation>
    </message>
    <message>
        <source>The practice server&apos;s file %1 cannot be used: %2</source>
        <translation>練習用サーバーのファイル %1 を使用できません: %2</translation>
    </message>
    <message>
        <source>Database %1 on %2 cannot be mirrored: it has to be online there, in the full recovery model and without a mirror.</source>
        <translation>%2 のデータベース %1 はミラーリングできません。そこでオンラインで、完全復旧モデルであり、まだミラーリングされていない必要があります。</translation>
    </message>
    <message>
        <source>The cmdlet %1 has no parameter -%2.</source>
        <translation>コマンドレット %1 にパラメーター -%2 はありません。</translation>
    </message>
    <message>
        <source>The parameter -%2 of %1 may mean any of: %3.</source>
        <translation>%1 のパラメーター -%2 は、次のいずれとも解釈できます: %3。</translation>
    </message>
    <message>
        <source>The cmdlet %1 needs the parameters: %2.</source>
        <translation>コマンドレット %1 には次のパラメーターが必要です: %2。</translation>
    </message>
    <message>
        <source>The parameters given to %1 cannot be used together.</source>
        <translation>%1 に指定されたパラメーターは同時に使用できません。</translation>
    </message>
    <message>
        <source>The parameter -%2 of %1 does not take this value.</source>
        <translation>%1 のパラメーター -%2 にこの値は指定できません。</translation>
    </message>
    <message>
        <source>The parameter -%2 of %1 is given twice.</source>
        <translation>%1 のパラメーター -%2 が 2 回指定されています。</translation>
    </message>
    <message>
        <source>The cmdlet %1 asks before it acts, and nobody is there to answer. It has to be called with -Confirm:$false.</source>
        <translation>コマンドレット %1 は実行前に確認を求めますが、応答する人がいません。-Confirm:$false を付けて呼び出す必要があります。</translation>
    </message>
    <message>
        <source>The management shell does not know the cmdlet %1.</source>
        <translation>管理シェルにコマンドレット %1 がありません。</translation>
    </message>
    <message>
        <source>The management shell ended while %1 was running. Whether it took effect has to be observed.</source>
        <translation>%1 の実行中に管理シェルが終了しました。実行されたかどうかは、状態を観測して確認する必要があります。</translation>
    </message>
    <message>
        <source>The cmdlet %1 failed with error %2.</source>
        <translation>コマンドレット %1 がエラー %2 で失敗しました。</translation>
    </message>
    <message>
        <source>The cmdlet %1 was stopped before it began.</source>
        <translation>コマンドレット %1 は開始前に中止されました。</translation>
    </message>
    <message>
        <source>The cmdlet %1 found nothing named &quot;%2&quot;.</source>
        <translation>コマンドレット %1 では「%2」という名前のものが見つかりませんでした。</translation>
    </message>
    <message>
        <source>The cmdlet %1 could not connect to SQL Server on %2.</source>
        <translation>コマンドレット %1 は %2 の SQL Server に接続できませんでした。</translation>
    </message>
    <message>
        <source>The share %1 cannot be used by SQL Server on %2.</source>
        <translation>共有 %1 を %2 の SQL Server から使用できません。</translation>
    </message>
    <message>
        <source>The mirror %1 already has a database %2. It is replaced only with -DropExistingDatabasesOnMirror.</source>
        <translation>ミラー %1 には既にデータベース %2 があります。置き換えるには -DropExistingDatabasesOnMirror が必要です。</translation>
    </message>
    <message>
        <source>The topology names no mirror for this database on %1.</source>
        <translation>トポロジには、%1 のこのデータベースに対するミラーが定義されていません。</translation>
    </message>
    <message>
        <source>The database %1 on %2 does not answer.</source>
        <translation>%2 のデータベース %1 が応答しません。</translation>
    </message>
    <message>
        <source>The memory of the practice estate could not be written.</source>
        <translation>練習環境の記憶ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>%1 is not a computer of the pool.</source>
        <translation>%1 はプールのコンピューターではありません。</translation>
    </message>
    <message numerus="yes">
        <source>A pool can have 4 active servers; %n were given.</source>
        <translation>
            <numerusform>プールのアクティブ サーバーは 4 台までです。%n 台が指定されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose a folder that you may write to.</source>
        <translation>フォルダー %1 を作成できません。書き込みのできるフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The clock of the practice estate, %1, cannot be used: %2</source>
        <translation>練習環境の時計ファイル %1 を使用できません: %2</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 を使用できません: %2</translation>
    </message>
    <message>
        <source>%1 does not describe a practice estate that this version can open. Create a new practice estate in an empty folder.</source>
        <translation>%1 は、このバージョンで開ける練習環境を記述していません。空のフォルダーに新しい練習環境を作成してください。</translation>
    </message>
    <message>
        <source>%1 does not describe faults: %2 is not as it should be. Each fault is an object with door, contains, nth, moment and act.</source>
        <translation>%1 は障害の定義として正しくありません。%2 に誤りがあります。障害は door、contains、nth、moment、act を持つオブジェクトで記述します。</translation>
    </message>
    <message>
        <source>%1 of the practice estate refused a statement with error %2: %3 (%4)</source>
        <translation>練習環境の %1 がエラー %2 でステートメントを拒否しました: %3 (%4)</translation>
    </message>
    <message>
        <source>Loss of the primary data center</source>
        <translation>プライマリ データ センターの喪失</translation>
    </message>
    <message>
        <source>The primary and its mirror are dead. 12 log backups are not applied, 5 of them not copied, one copy was cut short, and the last minutes were never backed up.</source>
        <translation>プライマリとそのミラーが停止しています。適用していないログ バックアップが 12 個あり、そのうち 5 個はコピーしていません。コピーの 1 つは途中で切れており、最後の数分間は一度もバックアップされていません。</translation>
    </message>
    <message>
        <source>Loss of the primary data center, backup in STANDBY</source>
        <translation>プライマリ データ センターの喪失 (バックアップ データベースは STANDBY)</translation>
    </message>
    <message>
        <source>As in the loss of the primary data center, but the backup database is in STANDBY and a reporting session holds it, which connects again when it is ended.</source>
        <translation>プライマリ データ センターの喪失と同じですが、バックアップ データベースは STANDBY で、レポート用の接続が使用しています。この接続は終了しても再び接続します。</translation>
    </message>
    <message>
        <source>Loss of the primary data center, no mirrors</source>
        <translation>プライマリ データ センターの喪失 (ミラーなし)</translation>
    </message>
    <message>
        <source>The pool has no mirrors in either data center. The primary runs SQL Server 2008 R2 and is dead.</source>
        <translation>どちらのデータ センターにもミラーがないプールです。プライマリは SQL Server 2008 R2 で、停止しています。</translation>
    </message>
    <message>
        <source>A log backup is missing</source>
        <translation>ログ バックアップの欠落</translation>
    </message>
    <message>
        <source>One log backup in the middle of the chain is neither on the share nor in the copy folder. What follows it cannot be applied.</source>
        <translation>ログ チェーンの途中のログ バックアップ 1 個が、共有にもコピー先フォルダーにもありません。それより後のログ バックアップは適用できません。</translation>
    </message>
    <message>
        <source>The primary still answers</source>
        <translation>応答するプライマリ</translation>
    </message>
    <message>
        <source>The chat servers of the primary data center are gone, but its SQL Servers answer.</source>
        <translation>プライマリ データ センターの常設チャット サーバーは失われましたが、SQL Server は応答します。</translation>
    </message>
    <message>
        <source>The primary answers late</source>
        <translation>応答の遅いプライマリ</translation>
    </message>
    <message>
        <source>The primary takes several seconds for each answer, and its mirror takes calls and never answers.</source>
        <translation>プライマリは応答のたびに数秒かかり、そのミラーは呼び出しを受け付けたまま応答しません。</translation>
    </message>
    <message>
        <source>The log share died with the data center</source>
        <translation>データ センターと共に失われたログの共有</translation>
    </message>
    <message>
        <source>The file server that holds the log backups is gone. What was not copied is lost.</source>
        <translation>ログ バックアップを置いたファイル サーバーが失われました。コピーしていないものは失われます。</translation>
    </message>
    <message>
        <source>The recovery is cancelled half-way</source>
        <translation>途中で取り消される復旧</translation>
    </message>
    <message>
        <source>The wizard is killed while the database is being recovered, and the server cancels the statement. Continue the run afterwards.</source>
        <translation>データベースの復旧中にウィザードが強制終了され、サーバーがステートメントを取り消します。その後、実行を続行してください。</translation>
    </message>
    <message>
        <source>There is no practice scenario named &quot;%1&quot;. There are: %2.</source>
        <translation>「%1」という練習シナリオはありません。使用できるシナリオ: %2。</translation>
    </message>
    <message>
        <source>There is no practice estate in %1. Create one there, or name the folder of one.</source>
        <translation>%1 に練習環境がありません。そこに作成するか、練習環境のあるフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The memory of the practice estate, %1, cannot be used: %2</source>
        <translation>練習環境の記憶ファイル %1 を使用できません: %2</translation>
    </message>
    <message>
        <source>management shell</source>
        <translation>管理シェル</translation>
    </message>
    <message>
        <source>The backup %1 belongs to the database %2, not to %3.</source>
        <translation>バックアップ %1 はデータベース %3 ではなく %2 のものです。</translation>
    </message>
    <message>
        <source>The backup %1 is not a log backup.</source>
        <translation>バックアップ %1 はログ バックアップではありません。</translation>
    </message>
    <message>
        <source>The log backup %1 comes from another family of the database.</source>
        <translation>ログ バックアップ %1 は、データベースの別のファミリから作成されています。</translation>
    </message>
    <message>
        <source>No whole copy of the log backup %1 exists.</source>
        <translation>ログ バックアップ %1 の完全なコピーがありません。</translation>
    </message>
    <message>
        <source>The log backup %1 begins at LSN %2, but the database then stands at LSN %3: a log between the two is missing.</source>
        <translation>ログ バックアップ %1 は LSN %2 から始まりますが、その時点のデータベースは LSN %3 にあります。間のログがありません。</translation>
    </message>
    <message>
        <source>The log backup %1 ends at LSN %2, and the database then already stands at LSN %3.</source>
        <translation>ログ バックアップ %1 は LSN %2 で終わりますが、その時点のデータベースはすでに LSN %3 にあります。</translation>
    </message>
    <message>
        <source>The log backup %1 begins on another recovery fork than the one that the database then stands on.</source>
        <translation>ログ バックアップ %1 は、その時点のデータベースとは別の復旧分岐から始まっています。</translation>
    </message>
    <message>
        <source>The chain is said to end at LSN %1, but its logs end at LSN %2.</source>
        <translation>ログ チェーンの終わりは LSN %1 とされていますが、ログは LSN %2 で終わっています。</translation>
    </message>
    <message>
        <source>The chain is said to end on another recovery fork than its logs do.</source>
        <translation>ログ チェーンの終わりとされる復旧分岐が、ログの復旧分岐と異なります。</translation>
    </message>
    <message>
        <source>The chain says wrongly whether it crosses recovery forks.</source>
        <translation>ログ チェーンが復旧分岐をまたぐかどうかの記載が誤っています。</translation>
    </message>
    <message>
        <source>The log backup %1 goes on where the chain ends, but was left out.</source>
        <translation>ログ バックアップ %1 はログ チェーンの終わりに続くものですが、含まれていません。</translation>
    </message>
    <message>
        <source>Files posted to chat rooms are not kept in %1. Those on a file store of the lost data center do not come back.</source>
        <translation>チャット ルームに投稿されたファイルは %1 には保存されていません。失われたデータ センターのファイル ストアにあったものは戻りません。</translation>
    </message>
    <message>
        <source>Compliance records in mgccomp that no adapter had processed yet do not come back: that database is not failed over.</source>
        <translation>mgccomp のうち、アダプターがまだ処理していないコンプライアンス データは戻りません。このデータベースはフェールオーバーされません。</translation>
    </message>
    <message>
        <source>Set the active servers</source>
        <translation>アクティブ サーバーの設定</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 7: chat is served by %1 from now on. All active servers belong in the data center of the database, or near it. Connections to the servers that were active before are not cut.</source>
        <translation>Microsoft の手順 7: 以後、チャットは %1 で提供されます。アクティブ サーバーは、すべてデータベースと同じデータ センターか、その近くに配置します。それまでアクティブだったサーバーへの接続は切断されません。</translation>
    </message>
    <message>
        <source>Set the servers that were active before.</source>
        <translation>以前アクティブだったサーバーを設定します。</translation>
    </message>
    <message>
        <source>The database %1 stands at LSN %2 or later</source>
        <translation>データベース %1 が LSN %2 以降にあること</translation>
    </message>
    <message>
        <source>Apply the log backup %1</source>
        <translation>ログ バックアップ %1 の適用</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 3: it leads the database from LSN %1 to LSN %2, up to %3.</source>
        <translation>Microsoft の手順 3: データベースを LSN %1 から LSN %2 (%3 まで) へ進めます。</translation>
    </message>
    <message>
        <source>Cannot be undone and need not be: log shipping would have applied the same log.</source>
        <translation>元に戻すことはできず、その必要もありません。ログ配布でも同じログが適用されます。</translation>
    </message>
    <message>
        <source>Apply the log backups that are not applied yet</source>
        <translation>適用されていないログ バックアップの適用</translation>
    </message>
    <message>
        <source>No log backup is left to apply: the database already holds everything that was found.</source>
        <translation>適用するログ バックアップは残っていません。見つかったものは、すべてデータベースに適用済みです。</translation>
    </message>
    <message>
        <source>Copy the log backup %1</source>
        <translation>ログ バックアップ %1 のコピー</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 2: this log has not been applied, and no whole copy of it stands in the copy folder. Size: %1.</source>
        <translation>Microsoft の手順 2: このログはまだ適用されておらず、完全なコピーがコピー先フォルダーにありません。サイズ: %1。</translation>
    </message>
    <message>
        <source>Nothing to undo: a further copy in the copy folder does no harm.</source>
        <translation>元に戻す操作はありません。コピー先フォルダーにコピーが増えても害はありません。</translation>
    </message>
    <message>
        <source>No log backup is left to apply, so none has to be copied.</source>
        <translation>適用するログ バックアップが残っていないため、コピーも必要ありません。</translation>
    </message>
    <message>
        <source>Every log backup that is needed already stands in the copy folder.</source>
        <translation>必要なログ バックアップは、すべてコピー先フォルダーにあります。</translation>
    </message>
    <message>
        <source>Copy the log backups that are not copied yet</source>
        <translation>コピーされていないログ バックアップのコピー</translation>
    </message>
    <message>
        <source>Save the log shipping record</source>
        <translation>ログ配布の記録の保存</translation>
    </message>
    <message>
        <source>Added by this wizard: Microsoft&apos;s step 1 erases the only record of what was copied and restored last, and of the jobs. The failback needs it too.</source>
        <translation>このウィザードで追加した手順: Microsoft の手順 1 を実行すると、最後に何をコピーし復元したか、およびジョブについての唯一の記録が消えます。この記録はフェールバックにも必要です。</translation>
    </message>
    <message>
        <source>Nothing to undo: it only reads.</source>
        <translation>元に戻す操作はありません。読み取りだけを行います。</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>記録の保存</translation>
    </message>
    <message>
        <source>The database %1 on %2 is already recovered, but the log backup %3 was not applied. After a recovery no log can be applied any more. Find out who recovered it, and decide by hand what becomes of the remaining logs.</source>
        <translation>%2 のデータベース %1 はすでに復旧されていますが、ログ バックアップ %3 は適用されていません。復旧後は、ログを適用できません。だれが復旧したかを確認し、残りのログの扱いを手動で判断してください。</translation>
    </message>
    <message>
        <source>The state of the database %1 on %2 is not known: %3 Without it nothing can be planned. Make the instance answer, then check again.</source>
        <translation>%2 のデータベース %1 の状態が不明です。%3 状態がわからないと計画を作成できません。インスタンスが応答するようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Check in the site profile which instance is the backup.</source>
        <translation>%2 にデータベース %1 がありません。どのインスタンスがバックアップか、サイト プロファイルを確認してください。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is %3, so no log can be applied to it. It must be RESTORING or in standby. See the SQL Server error log on %2.</source>
        <translation>%2 のデータベース %1 は %3 のため、ログを適用できません。RESTORING またはスタンバイである必要があります。%2 の SQL Server エラー ログを確認してください。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is the mirror of another one, not a log shipping secondary. Check in the site profile which instance is the backup.</source>
        <translation>%2 のデータベース %1 は別のデータベースのミラーであり、ログ配布のセカンダリではありません。どのインスタンスがバックアップか、サイト プロファイルを確認してください。</translation>
    </message>
    <message>
        <source>It is not known up to which LSN the database %1 on %2 was restored, so it cannot be said which logs are missing. Make the instance and its msdb readable, then check again.</source>
        <translation>%2 のデータベース %1 がどの LSN まで復元されているかが不明なため、どのログが不足しているかを判断できません。インスタンスとその msdb を読み取れるようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>It has not been looked at yet.</source>
        <translation>まだ確認されていません。</translation>
    </message>
    <message>
        <source>It is not known which log backups stand in the copy folder %1: %2 Make the folder readable from here and for the backup instance, then check again.</source>
        <translation>コピー先フォルダー %1 にどのログ バックアップがあるかが不明です。%2 このコンピューターとバックアップ インスタンスの両方からフォルダーを読み取れるようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The pool %1 could not be looked up: %2 Its state and its active servers have to be set, so start the management shell and check again.</source>
        <translation>プール %1 を確認できませんでした。%2 プールの状態とアクティブ サーバーを設定する必要があるため、管理シェルを起動してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The topology has no Persistent Chat pool %1. Check the pool&apos;s name in the site profile.</source>
        <translation>トポロジに常設チャット サーバー プール %1 がありません。サイト プロファイルのプール名を確認してください。</translation>
    </message>
    <message>
        <source>The site profile names no backup instance. Add it, then check again.</source>
        <translation>サイト プロファイルにバックアップ インスタンスが指定されていません。追加してから、もう一度確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) are to be active after the failover. A pool has 1 to 4 active servers. Change the choice.</source>
        <translation>
            <numerusform>フェールオーバー後にアクティブにするサーバーとして %n 台が指定されています。プールのアクティブ サーバーは 1 ～ 4 台です。選択を変更してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is to be active, but it is no server of the pool %2. Change the choice, or the topology.</source>
        <translation>%1 をアクティブにするよう指定されていますが、プール %2 のサーバーではありません。選択またはトポロジを変更してください。</translation>
    </message>
    <message>
        <source>The log backup %1 is striped over %2 files, which log shipping never does. Restore it by hand WITH NORECOVERY after the logs before it, then check again.</source>
        <translation>ログ バックアップ %1 は %2 個のファイルにストライプされています。ログ配布ではこのような形式は作成されません。それより前のログに続けて手動で WITH NORECOVERY で復元してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The copy job on %1 is not running</source>
        <translation>%1 のコピー ジョブが実行中でないこと</translation>
    </message>
    <message>
        <source>Disable the copy job</source>
        <translation>コピー ジョブの無効化</translation>
    </message>
    <message>
        <source>Enable the copy job again.</source>
        <translation>コピー ジョブを再び有効にします。</translation>
    </message>
    <message>
        <source>The restore job on %1 is not running</source>
        <translation>%1 の復元ジョブが実行中でないこと</translation>
    </message>
    <message>
        <source>Disable the restore job</source>
        <translation>復元ジョブの無効化</translation>
    </message>
    <message>
        <source>Enable the restore job again.</source>
        <translation>復元ジョブを再び有効にします。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s text leaves this out: a job that starts on its schedule would copy or restore between the wizard&apos;s own steps.</source>
        <translation>Microsoft の文書にない操作: スケジュールどおりに開始されるジョブがあると、ウィザードの手順の合間にコピーや復元が行われます。</translation>
    </message>
    <message>
        <source>Stop the copy job</source>
        <translation>コピー ジョブの停止</translation>
    </message>
    <message>
        <source>Microsoft&apos;s text leaves this out: disabling a job does not end a run that is under way, and this one may hang on a share that is gone. The wizard copies the rest itself.</source>
        <translation>Microsoft の文書にない操作: ジョブを無効にしても、実行中のものは終了しません。コピー ジョブは、失われた共有を待ち続けることがあります。残りのコピーはウィザードが行います。</translation>
    </message>
    <message>
        <source>Wait until the restore job is idle</source>
        <translation>復元ジョブの完了待ち</translation>
    </message>
    <message>
        <source>Microsoft&apos;s text leaves this out: a restore that is under way may finish, because a broken one would have to be repeated. What it applies is one log less for the wizard.</source>
        <translation>Microsoft の文書にない操作: 実行中の復元は、中断するとやり直しになるため、完了を待ちます。ここで適用されたログは、ウィザードが適用する必要がなくなります。</translation>
    </message>
    <message>
        <source>The runs of the restore job on %1 can be seen</source>
        <translation>%1 の復元ジョブの実行状況を確認できること</translation>
    </message>
    <message>
        <source>Remove log shipping</source>
        <translation>ログ配布の削除</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 1: %1 stops being a log shipping secondary. Its entries and its copy and restore jobs go; the database and the files stay.</source>
        <translation>Microsoft の手順 1: %1 はログ配布のセカンダリではなくなります。ログ配布の登録、コピー ジョブ、復元ジョブは削除されますが、データベースとファイルは残ります。</translation>
    </message>
    <message>
        <source>Log shipping can be set up again from the saved record; the failback does so.</source>
        <translation>ログ配布は、保存した記録を基に再びセットアップできます。フェールバックではそのようにします。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is %3</source>
        <translation>%2 のデータベース %1 が %3 であること</translation>
    </message>
    <message>
        <source>No RESTORE of somebody else runs on %1</source>
        <translation>%1 でほかの RESTORE が実行されていないこと</translation>
    </message>
    <message>
        <source>The log shipping record is saved in the run file</source>
        <translation>ログ配布の記録が実行ファイルに保存されていること</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 6: %1 is the primary now and gets the mirror %2. A copy of the database that is left on %2 is dropped first. The chat service runs without the mirror too, so this can be skipped and done later.</source>
        <translation>Microsoft の手順 6: プライマリになった %1 に、ミラーとして %2 をセットアップします。%2 に残っているデータベースのコピーは、先に削除されます。チャット サービスはミラーがなくても動作するため、この手順はスキップして後で行うこともできます。</translation>
    </message>
    <message>
        <source>Remove the mirror from %1 again.</source>
        <translation>%1 からミラーを再び削除します。</translation>
    </message>
    <message>
        <source>The site profile names no mirror for %1, so none is set up.</source>
        <translation>サイト プロファイルに %1 のミラーが指定されていないため、ミラーはセットアップされません。</translation>
    </message>
    <message>
        <source>Set up the mirror of the new primary database</source>
        <translation>新しいプライマリ データベースのミラーのセットアップ</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 5: the servers of the pool %1 turn to the backup database. It comes after the recovery, for otherwise they would turn to a database that cannot be used.</source>
        <translation>Microsoft の手順 5: プール %1 のサーバーがバックアップ データベースに切り替わります。復旧より前に行うと、使用できないデータベースに切り替わってしまうため、復旧後に行います。</translation>
    </message>
    <message>
        <source>Set the pool back to Normal; its servers then turn to the primary database again.</source>
        <translation>プールを Normal に戻します。サーバーは再びプライマリ データベースに切り替わります。</translation>
    </message>
    <message>
        <source>Replicate the pool state and see it arrive</source>
        <translation>プールの状態のレプリケートと到着の確認</translation>
    </message>
    <message>
        <source>Added by this wizard: a server learns of the new state from its replica of the Central Management store, which can lag by minutes. This waits until the replica on this computer shows it.</source>
        <translation>このウィザードで追加した手順: サーバーは、中央管理ストアの自分のレプリカから新しい状態を知ります。レプリカの更新は数分遅れることがあります。このコンピューターのレプリカに新しい状態が現れるまで待ちます。</translation>
    </message>
    <message>
        <source>Nothing to undo: replication happens anyway.</source>
        <translation>元に戻す操作はありません。レプリケーションは通常から行われています。</translation>
    </message>
    <message>
        <source>Switch the pool to the backup database</source>
        <translation>プールのバックアップ データベースへの切り替え</translation>
    </message>
    <message>
        <source>Let the new state arrive</source>
        <translation>新しい状態の反映</translation>
    </message>
    <message>
        <source>End all connections to the database</source>
        <translation>データベースへのすべての接続の終了</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 4 (a): a session in the database blocks its recovery. While it is RESTORING there is normally none.</source>
        <translation>Microsoft の手順 4 (a): データベースにセッションがあると復旧できません。RESTORING の間は、通常セッションはありません。</translation>
    </message>
    <message>
        <source>Not needed: whoever was connected can connect again after the recovery.</source>
        <translation>元に戻す必要はありません。接続していた利用者は、復旧後に再び接続できます。</translation>
    </message>
    <message>
        <source>The database %1 stands at LSN %2, the end of the proven log chain</source>
        <translation>データベース %1 が、検証済みのログ チェーンの終わりである LSN %2 にあること</translation>
    </message>
    <message>
        <source>The log backups on %1 are the same as when the plan was made</source>
        <translation>%1 のログ バックアップが計画の作成時と同じであること</translation>
    </message>
    <message>
        <source>Recover the database</source>
        <translation>データベースの復旧</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 4 (b): the database goes online and serves from now on. Afterwards no further log can be applied. What is not applied by then is lost.</source>
        <translation>Microsoft の手順 4 (b): データベースがオンラインになり、以後サービスを提供します。これより後はログを適用できません。それまでに適用されていない内容は失われます。</translation>
    </message>
    <message>
        <source>Cannot be undone: only a new full backup of a serving database starts a log chain again.</source>
        <translation>元に戻すことはできません。ログ チェーンを再び開始できるのは、稼働中のデータベースの新しい完全バックアップだけです。</translation>
    </message>
    <message>
        <source>Open the database to all users</source>
        <translation>データベースをすべてのユーザーに開放</translation>
    </message>
    <message>
        <source>Microsoft&apos;s text leaves this out: a database that was taken for a single user stays so after its recovery, and the chat servers could not connect.</source>
        <translation>Microsoft の文書にない操作: シングル ユーザーにしたデータベースは復旧後もそのままで、チャット サーバーが接続できません。</translation>
    </message>
    <message>
        <source>Not needed: this is how a serving database has to be.</source>
        <translation>元に戻す必要はありません。稼働するデータベースの本来の状態です。</translation>
    </message>
    <message>
        <source>Bring the database online</source>
        <translation>データベースをオンラインにする</translation>
    </message>
    <message>
        <source>See that nobody else restores</source>
        <translation>ほかの復元が実行されていないことの確認</translation>
    </message>
    <message>
        <source>Added by this wizard: deleting a job does not end its program. A RESTORE that still runs would collide with the wizard&apos;s own.</source>
        <translation>このウィザードで追加した手順: ジョブを削除しても、そのプログラムは終了しません。実行中の RESTORE が残っていると、ウィザードの RESTORE と衝突します。</translation>
    </message>
    <message>
        <source>The statements that run on %1 can be seen</source>
        <translation>%1 で実行中のステートメントを確認できること</translation>
    </message>
    <message>
        <source>The database %1 on %2 is in standby</source>
        <translation>%2 のデータベース %1 がスタンバイであること</translation>
    </message>
    <message>
        <source>Take the database from standby to RESTORING</source>
        <translation>データベースをスタンバイから RESTORING へ切り替え</translation>
    </message>
    <message>
        <source>Added by this wizard: a standby database lets sessions in, each of which blocks every restore, and ended ones come back at once. In one session it is taken for a single user and set to RESTORING, where nobody can connect.</source>
        <translation>このウィザードで追加した手順: スタンバイのデータベースにはセッションが接続でき、1 つでもあると復元できません。終了してもすぐに再接続されます。そのため、1 つのセッションの中でシングル ユーザーにしてから、だれも接続できない RESTORING にします。</translation>
    </message>
    <message>
        <source>Shut the door</source>
        <translation>新しい接続の遮断</translation>
    </message>
    <message>
        <source>Added by this wizard: done is what was seen, not what was sent.</source>
        <translation>このウィザードで追加した手順: 送信したことではなく、確認できたことをもって完了とします。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is online, writable and open to all users</source>
        <translation>%2 のデータベース %1 がオンラインで、書き込み可能で、すべてのユーザーに開放されていること</translation>
    </message>
    <message>
        <source>See that the database serves</source>
        <translation>データベースが稼働していることの確認</translation>
    </message>
    <message>
        <source>The active servers of the pool %1 are %2</source>
        <translation>プール %1 のアクティブ サーバーが %2 であること</translation>
    </message>
    <message>
        <source>See that the chosen servers are active</source>
        <translation>選択したサーバーがアクティブであることの確認</translation>
    </message>
    <message>
        <source>Verify the end state</source>
        <translation>最終状態の検証</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>まだ確認していません。</translation>
    </message>
    <message>
        <source>%1 on %2 names no LSN from which logs would go on; its state is %3.</source>
        <translation>%2 の %1 から、次のログを適用する開始 LSN を取得できません。データベースの状態は %3 です。</translation>
    </message>
    <message numerus="yes">
        <source>No log covers LSN %1 up to %2. %n log(s) after the gap cannot be applied: %3.</source>
        <translation>
            <numerusform>LSN %1 から %2 までを含むログがありません。欠落より後の %n 個のログは適用できません: %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) link up without a gap from LSN %1 to LSN %2.</source>
        <translation>
            <numerusform>%n 個のログが、LSN %1 から LSN %2 まで欠落なくつながっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) belong to another recovery fork: %1.</source>
        <translation>
            <numerusform>%n 個のログが別の復旧分岐に属しています: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain crosses from recovery fork %1 to %2.</source>
        <translation>ログ チェーンは復旧分岐 %1 から %2 にまたがっています。</translation>
    </message>
    <message>
        <source>All logs of the chain stand on recovery fork %1.</source>
        <translation>ログ チェーンのすべてのログが復旧分岐 %1 にあります。</translation>
    </message>
    <message>
        <source>The log chain has no gap</source>
        <translation>ログ チェーンの連続性</translation>
    </message>
    <message>
        <source>From the LSN where the database stands, each log begins where the one before ended.</source>
        <translation>データベースの現在の LSN から、各ログが直前のログの終わりから始まっていること。</translation>
    </message>
    <message>
        <source>A log that is missing stops the restore in the middle (error 4305); everything after it cannot be applied.</source>
        <translation>ログが欠けていると復元が途中で止まり (エラー 4305)、それより後のログは適用できません。</translation>
    </message>
    <message>
        <source>Look for the missing log on the share, on the old primary and in its backup history: somebody may have taken a log backup outside log shipping. What cannot be found is lost together with everything after it.</source>
        <translation>欠けているログを、共有、元のプライマリ、およびそのバックアップ履歴で探してください。ログ配布とは別にログ バックアップが行われた可能性があります。見つからないログは、それより後のすべてのログとともに失われます。</translation>
    </message>
    <message>
        <source>Recovery forks link up</source>
        <translation>復旧分岐のつながり</translation>
    </message>
    <message>
        <source>Each log starts on the fork that the one before ended on.</source>
        <translation>各ログが、直前のログの終わりと同じ分岐から始まっていること。</translation>
    </message>
    <message>
        <source>Logs of another fork come from another life of the database, for example from a primary that was used after an earlier failover; SQL Server refuses them (4330).</source>
        <translation>別の分岐のログは、以前のフェールオーバー後も使われたプライマリなど、別の経過をたどったデータベースのものです。SQL Server は適用を拒否します (4330)。</translation>
    </message>
    <message>
        <source>Find out which life of the database is the right one. Move the files of the other out of both folders and keep them.</source>
        <translation>どちらの経過をたどったデータベースが正しいかを確認してください。もう一方のファイルは両方のフォルダーから移し、削除せずに保管してください。</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms, but calls itself %3 (SQL Server %4).</source>
        <translation>%1 は %2 ミリ秒で応答しましたが、サーバー名は %3 です (SQL Server %4)。</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms (SQL Server %3, %4).</source>
        <translation>%1 は %2 ミリ秒で応答しました (SQL Server %3、%4)。</translation>
    </message>
    <message>
        <source>%1 answers by %2.</source>
        <translation>%1 は %2 で応答します。</translation>
    </message>
    <message>
        <source>%1 answers slowly by %2.</source>
        <translation>%1 は %2 で応答しますが、低速です。</translation>
    </message>
    <message>
        <source>%1 does not answer by %2.</source>
        <translation>%1 は %2 で応答しません。</translation>
    </message>
    <message>
        <source>%1 answers neither by SQL nor by Test-CsDatabase. Not reachable from here is not proof that it is down.</source>
        <translation>%1 は SQL でも Test-CsDatabase でも応答しません。ここから到達できないことは、停止していることの証明にはなりません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 opened %2.</source>
        <translation>%1 は %2 を開くことができました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot open %2; %n file(s) seen there from this computer cannot be applied from there.</source>
        <translation>
            <numerusform>%1 は %2 を開くことができません。このコンピューターから見える %n 個のファイルを、そこから適用することはできません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot open %2, and this computer cannot list it. How many files were not copied yet is not known; each of them counts as loss.</source>
        <translation>%1 は %2 を開くことができず、このコンピューターからも一覧を取得できません。コピーしていないファイルの数は不明です。それらはすべて損失になります。</translation>
    </message>
    <message>
        <source>%1 does not see the folder %2.</source>
        <translation>%1 からフォルダー %2 が見えません。</translation>
    </message>
    <message>
        <source>The backup instance answers</source>
        <translation>バックアップ インスタンスの応答</translation>
    </message>
    <message>
        <source>The instance of the profile answers under its own name within 2000 ms.</source>
        <translation>プロファイルのインスタンスが、その名前で 2000 ミリ秒以内に応答すること。</translation>
    </message>
    <message>
        <source>Everything that follows happens on this instance; a wrong or dead one would be changed or waited for in vain.</source>
        <translation>以降の処理はすべてこのインスタンスで行われます。誤ったインスタンスを変更したり、停止しているインスタンスを待ち続けたりすることを防ぎます。</translation>
    </message>
    <message>
        <source>Check host, instance and port in the profile, the SQL Server service and the firewall. Where the name is an alias, confirm that it leads to the right server.</source>
        <translation>プロファイルのホスト、インスタンス、ポートと、SQL Server サービス、ファイアウォールを確認してください。名前が別名の場合は、正しいサーバーを指していることを確認してください。</translation>
    </message>
    <message>
        <source>The old primary instance is silent</source>
        <translation>元のプライマリ インスタンスの無応答</translation>
    </message>
    <message>
        <source>It answers neither by SQL nor by the management shell.</source>
        <translation>SQL でも管理シェルでも応答しないこと。</translation>
    </message>
    <message>
        <source>Forcing a failover while the primary lives loses what it still takes in, and leaves two databases that both believe they serve.</source>
        <translation>プライマリが稼働中にフェールオーバーを強制すると、プライマリが受け付けているデータが失われ、どちらも稼働中とみなされる 2 つのデータベースが残ります。</translation>
    </message>
    <message>
        <source>Where the primary lives, take a last log backup and shut it first, or fail over inside its data center. Where it is only slow, find out why.</source>
        <translation>プライマリが稼働している場合は、先に最後のログ バックアップを取得して停止するか、データ センター内でフェールオーバーしてください。応答が遅いだけの場合は、原因を調べてください。</translation>
    </message>
    <message>
        <source>The backup instance can read the log share</source>
        <translation>バックアップ インスタンスからのログ共有の読み取り</translation>
    </message>
    <message>
        <source>The SQL Server service of the backup instance opens the share itself.</source>
        <translation>バックアップ インスタンスの SQL Server サービス自身が共有を開けること。</translation>
    </message>
    <message>
        <source>That this computer can read the share proves nothing: a restore is done by the service account of SQL Server. Files that cannot be had any more are lost.</source>
        <translation>このコンピューターから共有を読めるだけでは不十分です。復元は SQL Server のサービス アカウントで行われます。入手できなくなったファイルは失われます。</translation>
    </message>
    <message>
        <source>Give the service account of the backup instance read access to the share. Where the share died with the site, acknowledge that files not copied yet are lost.</source>
        <translation>バックアップ インスタンスのサービス アカウントに、共有の読み取りアクセス許可を与えてください。共有がサイトとともに失われた場合は、コピーしていないファイルが失われることを承認してください。</translation>
    </message>
    <message>
        <source>The copy destination folder is reachable</source>
        <translation>コピー先フォルダーへの到達</translation>
    </message>
    <message>
        <source>Files that were not copied are copied there from this computer and restored from there by the instance; a copy that fails midway stops the failover.</source>
        <translation>コピーしていないファイルは、このコンピューターからコピーされ、インスタンスがそこから復元します。コピーが途中で失敗すると、フェールオーバーは止まります。</translation>
    </message>
    <message>
        <source>Check the path in the profile, the folder&apos;s access permissions for the service account, and that you may write to it from here.</source>
        <translation>プロファイルのパス、サービス アカウントに対するフォルダーのアクセス許可、およびここから書き込めることを確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) have no whole copy anywhere: %1.</source>
        <translation>
            <numerusform>%n 個のログは、完全なコピーがどこにもありません: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) were not read through to the end: %1.</source>
        <translation>
            <numerusform>%n 個のログは、最後まで読み取って確認していません: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A whole copy was seen of each of the %n log(s) needed; of these, %1 are half-copied and will be copied again.</source>
        <translation>
            <numerusform>必要な %n 個のログのすべてに、完全なコピーがあります。そのうち %1 個はコピーが途中までのため、もう一度コピーします。</numerusform>
        </translation>
    </message>
    <message>
        <source>To copy: %1 files, %2. To apply: %3 logs, %4.</source>
        <translation>コピーするファイル: %1 個、%2。適用するログ: %3 個、%4。</translation>
    </message>
    <message>
        <source>A whole copy of every log needed</source>
        <translation>必要なログの完全なコピー</translation>
    </message>
    <message>
        <source>Each log of the chain was read through (RESTORE VERIFYONLY) without an error in at least one place.</source>
        <translation>ログ チェーンの各ログが、少なくとも 1 か所でエラーなく最後まで読み取れたこと (RESTORE VERIFYONLY)。</translation>
    </message>
    <message>
        <source>A damaged or half-copied file would be discovered halfway through the restore.</source>
        <translation>破損したファイルや途中までしかコピーされていないファイルがあると、復元の途中で初めて判明します。</translation>
    </message>
    <message>
        <source>Bring a whole copy of the files named, or run the check again when they can be read. What has no whole copy is lost together with everything after it.</source>
        <translation>示されたファイルの完全なコピーを用意するか、読み取れるようになってから確認を再実行してください。完全なコピーがないログは、それより後のすべてのログとともに失われます。</translation>
    </message>
    <message>
        <source>Logs still to copy and to apply</source>
        <translation>コピーおよび適用が必要なログ</translation>
    </message>
    <message>
        <source>Counted, with their sizes.</source>
        <translation>数とサイズがわかっていること。</translation>
    </message>
    <message>
        <source>The time that the failover takes follows from it.</source>
        <translation>フェールオーバーの所要時間は、これによって決まります。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>対処は不要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that may be needed cannot be read anywhere: %1.</source>
        <translation>
            <numerusform>必要な可能性のある %n 個のファイルが、どこからも読み取れません: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 backup sets read; %2 of other databases set aside; %3 files without a readable header are not needed or whole elsewhere.</source>
        <translation>%1 個のバックアップ セットを読み取りました。他のデータベースの %2 個は除外しました。ヘッダーを読み取れない %3 個のファイルは、不要であるか、別の場所に完全なコピーがあります。</translation>
    </message>
    <message>
        <source>Headers of all backup files</source>
        <translation>すべてのバックアップ ファイルのヘッダー</translation>
    </message>
    <message>
        <source>Every file that may be needed has a header that can be read, or a readable copy.</source>
        <translation>必要な可能性のあるすべてのファイルのヘッダーを読み取れること、または読み取れるコピーがあること。</translation>
    </message>
    <message>
        <source>A name does not tell whose log a file holds. Only the header keeps another database&apos;s log out, and finds a hand-made last log.</source>
        <translation>ファイル名だけでは、どのデータベースのログかわかりません。他のデータベースのログを除外し、手動で取得された最後のログを見つけるには、ヘッダーを読む必要があります。</translation>
    </message>
    <message>
        <source>Give the service account of the backup instance access to the files, bring a whole copy, or move a file that does not belong there out of the folder.</source>
        <translation>バックアップ インスタンスのサービス アカウントにファイルへのアクセス許可を与えるか、完全なコピーを用意するか、無関係なファイルをフォルダーから移してください。</translation>
    </message>
    <message>
        <source>Log shipping</source>
        <translation>ログ配布</translation>
    </message>
    <message>
        <source>msdb of %1 knows no log-shipping secondary database %2.</source>
        <translation>%1 の msdb に、ログ配布のセカンダリ データベース %2 がありません。</translation>
    </message>
    <message>
        <source>%1 is a secondary of %2; mode %3, delay %4 min, copied to %5.</source>
        <translation>%1 は %2 のセカンダリです。モードは %3、遅延は %4 分、コピー先は %5 です。</translation>
    </message>
    <message>
        <source>There is no database %1 on %2.</source>
        <translation>%2 にデータベース %1 がありません。</translation>
    </message>
    <message>
        <source>%1 on %2 is %3 and part of a mirroring session (%4, %5).</source>
        <translation>%2 の %1 の状態は %3 で、ミラーリング セッションに参加しています (%4、%5)。</translation>
    </message>
    <message>
        <source>%1 on %2 is in STANDBY.</source>
        <translation>%2 の %1 は STANDBY です。</translation>
    </message>
    <message>
        <source>%1 on %2 is %3.</source>
        <translation>%2 の %1 の状態は %3 です。</translation>
    </message>
    <message>
        <source>The database is recovered already: no further log can be applied. Find out who did it, or whether this is the wrong instance. If a run of this wizard did, continue that run from its run file; if it was done by hand, finish Microsoft&apos;s steps 5 to 7 by hand.</source>
        <translation>データベースは既に復旧されているため、これ以上ログを適用できません。誰が復旧したか、またはインスタンスが誤っていないかを確認してください。このウィザードの実行による場合は、その実行ファイルから続けてください。手動で復旧した場合は、Microsoft の手順 5 から 7 を手動で完了してください。</translation>
    </message>
    <message>
        <source>The job %1 is running now.</source>
        <translation>ジョブ %1 は現在実行中です。</translation>
    </message>
    <message>
        <source>The job %1 is disabled.</source>
        <translation>ジョブ %1 は無効になっています。</translation>
    </message>
    <message>
        <source>The job %1 never ran.</source>
        <translation>ジョブ %1 は一度も実行されていません。</translation>
    </message>
    <message>
        <source>The job %1 did not succeed last: run %2 of %3 ended as &quot;%4&quot;.</source>
        <translation>ジョブ %1 の前回の実行は成功していません。%3 の実行 %2 の結果は「%4」でした。</translation>
    </message>
    <message numerus="yes">
        <source>Of the copy job and the restore job, %n was found.</source>
        <translation>
            <numerusform>コピー ジョブと復元ジョブのうち、%n 個だけが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: run %2 of %3 succeeded. %4: run %5 of %6 succeeded.</source>
        <translation>%1: %3 の実行 %2 は成功しました。%4: %6 の実行 %5 は成功しました。</translation>
    </message>
    <message>
        <source>Log shipping is configured on the backup instance</source>
        <translation>バックアップ インスタンスのログ配布の構成</translation>
    </message>
    <message>
        <source>msdb holds the secondary database with its paths, mode and delay.</source>
        <translation>msdb に、セカンダリ データベースとそのパス、モード、遅延が登録されていること。</translation>
    </message>
    <message>
        <source>The first documented step deletes this record, and with it the evidence of what was copied and restored; it must be seen and saved before.</source>
        <translation>文書化された最初の手順でこの記録は削除され、何がコピーされ復元されたかの証拠も失われます。その前に確認し、保存する必要があります。</translation>
    </message>
    <message>
        <source>Check that the profile names the right instance. Where the configuration was removed already, continue the run that removed it.</source>
        <translation>プロファイルのインスタンスが正しいことを確認してください。構成がすでに削除されている場合は、削除した実行を再開してください。</translation>
    </message>
    <message>
        <source>The database can take logs</source>
        <translation>ログを適用できるデータベースの状態</translation>
    </message>
    <message>
        <source>RESTORING, or ONLINE in STANDBY, and not mirrored.</source>
        <translation>RESTORING、または STANDBY で ONLINE であり、ミラー化されていないこと。</translation>
    </message>
    <message>
        <source>Logs cannot be applied to a recovered, suspect or mirrored database, and an earlier accident must not be covered up.</source>
        <translation>復旧済み、問題あり (SUSPECT)、またはミラー化されたデータベースにはログを適用できません。以前の障害を見逃さないためにも必要です。</translation>
    </message>
    <message>
        <source>Look at the error log of the instance and bring the database back to RESTORING from a full backup, or correct the profile.</source>
        <translation>インスタンスのエラー ログを調べ、完全バックアップから復元中 (RESTORING) の状態に戻すか、プロファイルを修正してください。</translation>
    </message>
    <message>
        <source>Copy job and restore job</source>
        <translation>コピー ジョブと復元ジョブ</translation>
    </message>
    <message>
        <source>Both exist and are enabled, the last run of each succeeded, and none is running now.</source>
        <translation>両方が存在して有効であり、前回の実行が成功し、現在実行中でないこと。</translation>
    </message>
    <message>
        <source>A job that failed for hours explains a backlog; one that is running changes what is being observed.</source>
        <translation>長時間失敗し続けたジョブは滞留の原因になります。実行中のジョブは、確認している対象そのものを変えてしまいます。</translation>
    </message>
    <message>
        <source>Wait until a running job has ended. Where a job failed, read its history and decide whether its cause concerns the failover too.</source>
        <translation>実行中のジョブが終わるまで待ってください。ジョブが失敗している場合は、履歴を調べ、その原因がフェールオーバーにも影響するかどうかを判断してください。</translation>
    </message>
    <message>
        <source>Log chain and data loss</source>
        <translation>ログ チェーンとデータ損失</translation>
    </message>
    <message>
        <source>When the last usable log ended is not known.</source>
        <translation>使用できる最後のログの終了時刻が不明です。</translation>
    </message>
    <message>
        <source>The chain ends with the tail of the log, taken at %1; nothing comes after it.</source>
        <translation>ログ チェーンは %1 に取得されたログ末尾のバックアップで終わっています。それより後のログはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Everything from LSN %1 on is lost; how much that is has no known upper bound. The last usable log ended at %2, %3 min before this observation; %n log file(s) exist that cannot be used.</source>
        <translation>
            <numerusform>LSN %1 以降のすべてが失われます。その量の上限は不明です。使用できる最後のログの終了は %2 で、この確認の %3 分前です。使用できないログ ファイルが %n 個あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n RESTORE statement(s) of others are running now; the first is session %1 (%2).</source>
        <translation>
            <numerusform>他者による RESTORE ステートメントが現在 %n 個実行中です。最初のものはセッション %1 (%2) です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The database stands at LSN %1, before the last log that its history names (from LSN %2).</source>
        <translation>データベースは LSN %1 にあり、履歴に残る最後のログ (LSN %2 から) より前の状態です。</translation>
    </message>
    <message>
        <source>No RESTORE of others is running; the database stands at LSN %1, where the chain begins. Both are looked at again before the recovery.</source>
        <translation>他者による RESTORE は実行されていません。データベースはログ チェーンの開始点である LSN %1 にあります。どちらも復旧の前にもう一度確認します。</translation>
    </message>
    <message>
        <source>Window of data loss</source>
        <translation>データ損失の範囲</translation>
    </message>
    <message>
        <source>The chain ends with the tail of the log; otherwise the loss must be accepted.</source>
        <translation>ログ チェーンがログ末尾のバックアップで終わっていること。そうでない場合は、損失の承認が必要です。</translation>
    </message>
    <message>
        <source>What was written after the last usable log is gone once the database is recovered. How much that is can be bounded only where the primary can be observed.</source>
        <translation>使用できる最後のログより後に書き込まれた内容は、データベースを復旧すると失われます。その量の上限は、プライマリを確認できる場合にしかわかりません。</translation>
    </message>
    <message>
        <source>Where the old primary or its mirror can still be reached, take the tail of the log first. Otherwise accept the loss knowingly.</source>
        <translation>元のプライマリまたはそのミラーにまだ到達できる場合は、先にログ末尾のバックアップを取得してください。そうでない場合は、損失を理解したうえで承認してください。</translation>
    </message>
    <message>
        <source>Nobody else is moving the database</source>
        <translation>他者によるデータベース操作の有無</translation>
    </message>
    <message>
        <source>No RESTORE of somebody else&apos;s is running, and the database stands where the chain begins.</source>
        <translation>他者による RESTORE が実行されておらず、データベースがログ チェーンの開始点にあること。</translation>
    </message>
    <message>
        <source>A recovery beside a running restore, or from another point than the one the chain was chosen for, loses logs without a word.</source>
        <translation>実行中の復元と並行して復旧したり、ログ チェーンを選んだときと異なる時点から復旧したりすると、気付かないうちにログが失われます。</translation>
    </message>
    <message>
        <source>Wait until the restore has ended, then run the checks again. Where the database was restored anew, find out by whom and why.</source>
        <translation>復元が終わるまで待ってから、確認を再実行してください。データベースが新たに復元されている場合は、実行者と理由を調べてください。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>%1 is a member of sysadmin on %2.</source>
        <translation>%1 は %2 の sysadmin のメンバーです。</translation>
    </message>
    <message>
        <source>%1 is not a member of sysadmin on %2.</source>
        <translation>%1 は %2 の sysadmin のメンバーではありません。</translation>
    </message>
    <message>
        <source>%1 may end sessions and restore on %2.</source>
        <translation>%1 には、%2 でセッションを終了して復元するアクセス許可があります。</translation>
    </message>
    <message>
        <source>%1 lacks on %2: %3.</source>
        <translation>%1 には、%2 で次のアクセス許可がありません: %3。</translation>
    </message>
    <message numerus="yes">
        <source>No role of the operator carries %n cmdlet(s): %1.</source>
        <translation>
            <numerusform>次の %n 個のコマンドレットは、操作者のどの役割にも含まれていません: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>sysadmin on the backup instance</source>
        <translation>バックアップ インスタンスの sysadmin</translation>
    </message>
    <message>
        <source>The operator&apos;s login is a member of the server role sysadmin.</source>
        <translation>操作者のログインがサーバー ロール sysadmin のメンバーであること。</translation>
    </message>
    <message>
        <source>Start the wizard as an account that is a member of sysadmin on the backup instance, or have it added.</source>
        <translation>バックアップ インスタンスの sysadmin のメンバーであるアカウントでウィザードを開始するか、メンバーに追加してもらってください。</translation>
    </message>
    <message>
        <source>Right to end sessions and to restore</source>
        <translation>セッションの終了と復元のアクセス許可</translation>
    </message>
    <message>
        <source>ALTER ANY CONNECTION for KILL, CREATE ANY DATABASE for reading headers and RESTORE.</source>
        <translation>KILL のための ALTER ANY CONNECTION と、ヘッダーの読み取りおよび RESTORE のための CREATE ANY DATABASE。</translation>
    </message>
    <message>
        <source>A check may work where the run does not: KILL and RESTORE need rights of their own.</source>
        <translation>確認ができても実行できるとは限りません。KILL と RESTORE には、それぞれアクセス許可が必要です。</translation>
    </message>
    <message>
        <source>Grant the missing permissions, or use a login that is a member of sysadmin.</source>
        <translation>不足しているアクセス許可を与えるか、sysadmin のメンバーであるログインを使用してください。</translation>
    </message>
    <message>
        <source>Right to change the pool</source>
        <translation>プールを変更するアクセス許可</translation>
    </message>
    <message>
        <source>Have a role assigned that carries these cmdlets, for example CsAdministrator. The statement shows how to ask which roles do.</source>
        <translation>これらのコマンドレットを含む役割 (CsAdministrator など) を割り当ててもらってください。どの役割に含まれるかは、示されたコマンドレットで調べられます。</translation>
    </message>
    <message>
        <source>Split brain and concurrency</source>
        <translation>二重稼働と同時実行</translation>
    </message>
    <message>
        <source>Whether %1 on %2 takes writes cannot be observed: %3</source>
        <translation>%2 の %1 が書き込みを受け付けるかどうかを確認できません: %3</translation>
    </message>
    <message>
        <source>%1 on %2 is ONLINE and takes writes.</source>
        <translation>%2 の %1 は ONLINE で、書き込みを受け付けています。</translation>
    </message>
    <message>
        <source>%1 takes no writes on the old side (%2).</source>
        <translation>元のサイトの %1 は書き込みを受け付けていません (%2)。</translation>
    </message>
    <message>
        <source>No session uses %1 on %2.</source>
        <translation>%2 の %1 を使用しているセッションはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) use %1 and will be ended: %2.</source>
        <translation>
            <numerusform>%n 個のセッションが %1 を使用しており、終了されます: %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The old database takes no writes</source>
        <translation>元のデータベースへの書き込みの停止</translation>
    </message>
    <message>
        <source>On the old primary and its mirror the database is not ONLINE, or it is read-only.</source>
        <translation>元のプライマリとそのミラーで、データベースが ONLINE でないこと、または読み取り専用であること。</translation>
    </message>
    <message>
        <source>Two databases that both take messages cannot be joined again: one of them loses.</source>
        <translation>2 つのデータベースの両方がメッセージを受け付けると、後から統合できず、一方の内容が失われます。</translation>
    </message>
    <message>
        <source>Shut the old database, or see to it that the old servers stay off or cut off from the network, and say so as the reason.</source>
        <translation>元のデータベースを停止するか、元のサーバーが停止したまま、またはネットワークから切り離されたままになるようにし、それを理由として入力してください。</translation>
    </message>
    <message>
        <source>Sessions in the database</source>
        <translation>データベースのセッション</translation>
    </message>
    <message>
        <source>None; those that exist are named before they are ended.</source>
        <translation>セッションがないこと。ある場合は、終了する前に一覧を示します。</translation>
    </message>
    <message>
        <source>A session keeps the restore from getting the database for itself, and ending it may break a backup or a report.</source>
        <translation>セッションがあると、復元に必要な排他アクセスを取得できません。また、セッションを終了すると、バックアップやレポートが中断されることがあります。</translation>
    </message>
    <message>
        <source>Ask the owners to disconnect, or acknowledge that the sessions are ended.</source>
        <translation>使用者に切断を依頼するか、セッションが終了されることを承認してください。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>記憶域</translation>
    </message>
    <message>
        <source>%1 names no volume that holds %2.</source>
        <translation>%1 から、%2 を格納するボリュームを取得できません。</translation>
    </message>
    <message>
        <source>%1 free on %2, the fullest volume of %3; needed: %4.</source>
        <translation>%3 のボリュームのうち空きが最も少ない %2 の空き容量は %1 です。必要な容量は %4 です。</translation>
    </message>
    <message numerus="yes">
        <source>%1 free in %2; %n file(s) to copy: %3.</source>
        <translation>
            <numerusform>%2 の空き容量は %1 です。コピーするファイルは %n 個、%3 です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free space for the restore</source>
        <translation>復元に必要な空き容量</translation>
    </message>
    <message>
        <source>On every volume of the database, one and a half times the size of the logs to apply.</source>
        <translation>データベースの各ボリュームに、適用するログのサイズの 1.5 倍の空きがあること。</translation>
    </message>
    <message>
        <source>Data and log files grow while logs are applied; a full disk stops the restore in the middle.</source>
        <translation>ログの適用中にデータ ファイルとログ ファイルは拡張します。ディスクがいっぱいになると、復元が途中で止まります。</translation>
    </message>
    <message>
        <source>Free space on the volume, or enlarge it.</source>
        <translation>ボリュームの空き容量を増やすか、ボリュームを拡張してください。</translation>
    </message>
    <message>
        <source>Free space in the copy destination folder</source>
        <translation>コピー先フォルダーの空き容量</translation>
    </message>
    <message>
        <source>Room for every log that is still to be copied.</source>
        <translation>まだコピーしていないすべてのログが入ること。</translation>
    </message>
    <message>
        <source>A full disk leaves half-copied files and stops the failover before the restore.</source>
        <translation>ディスクがいっぱいになると、途中までしかコピーされていないファイルが残り、フェールオーバーは復元の前に止まります。</translation>
    </message>
    <message>
        <source>Free space on the volume; delete nothing that was not applied yet.</source>
        <translation>ボリュームの空き容量を増やしてください。まだ適用していないファイルは削除しないでください。</translation>
    </message>
    <message>
        <source>Topology and pool state</source>
        <translation>トポロジとプールの状態</translation>
    </message>
    <message>
        <source>The topology knows no Persistent Chat pool.</source>
        <translation>トポロジに常設チャット サーバー プールがありません。</translation>
    </message>
    <message>
        <source>The topology knows no pool %1; it knows: %2.</source>
        <translation>トポロジにプール %1 がありません。トポロジにあるプール: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of the profile are not in the pool %1: %2.</source>
        <translation>
            <numerusform>プロファイルのサーバーのうち %n 台が、プール %1 に含まれていません: %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n server(s): %2.</source>
        <translation>
            <numerusform>%1、サーバー %n 台: %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Central Management store: %1; local replica: %2.</source>
        <translation>中央管理ストア: %1、ローカル レプリカ: %2。</translation>
    </message>
    <message>
        <source>The replica of this computer is behind. Run Invoke-CsManagementStoreReplication, wait two to three minutes and check again.</source>
        <translation>このコンピューターのレプリカが最新ではありません。Invoke-CsManagementStoreReplication を実行し、2 ～ 3 分待ってからもう一度確認してください。</translation>
    </message>
    <message>
        <source>The topology names no backup SQL Server store.</source>
        <translation>トポロジにバックアップ SQL Server ストアが定義されていません。</translation>
    </message>
    <message>
        <source>Backup store in the topology: %1; backup instance of the profile: %2.</source>
        <translation>トポロジのバックアップ ストア: %1、プロファイルのバックアップ インスタンス: %2。</translation>
    </message>
    <message>
        <source>Active now: %1. Afterwards: %2, that is %3 of %4 servers.</source>
        <translation>現在のアクティブ サーバー: %1。フェールオーバー後: %2 (%4 台のうち %3 台)。</translation>
    </message>
    <message>
        <source>To be active afterwards, but not in the pool: %1.</source>
        <translation>フェールオーバー後にアクティブにするサーバーのうち、プールに含まれていないもの: %1。</translation>
    </message>
    <message>
        <source>The pool is the one of the profile</source>
        <translation>プロファイルとプールの一致</translation>
    </message>
    <message>
        <source>The topology knows a pool of this name, with all servers of the profile.</source>
        <translation>トポロジにこの名前のプールがあり、プロファイルのすべてのサーバーが含まれていること。</translation>
    </message>
    <message>
        <source>The state of the wrong pool would be changed.</source>
        <translation>誤ったプールの状態を変更することを防ぎます。</translation>
    </message>
    <message>
        <source>Correct the name of the pool and its servers in the profile, or publish the topology.</source>
        <translation>プロファイルのプール名とサーバーを修正するか、トポロジを公開してください。</translation>
    </message>
    <message>
        <source>The pool is in state Normal</source>
        <translation>プールの状態が Normal であること</translation>
    </message>
    <message>
        <source>Normal, in the Central Management store and in the replica of this computer.</source>
        <translation>中央管理ストアとこのコンピューターのレプリカの両方で Normal であること。</translation>
    </message>
    <message>
        <source>Failing over twice points the servers at a database that is not the current one; a stale replica hides what another operator did.</source>
        <translation>二重にフェールオーバーすると、サーバーが現在のものではないデータベースに接続します。レプリカが古いと、他の操作者が行った変更を見落とします。</translation>
    </message>
    <message>
        <source>The pool seems to be failed over already. Continue the run that did it, or fail back first.</source>
        <translation>プールはすでにフェールオーバーされているようです。その実行を再開するか、先にフェールバックしてください。</translation>
    </message>
    <message>
        <source>The topology names the backup instance</source>
        <translation>トポロジとバックアップ インスタンスの一致</translation>
    </message>
    <message>
        <source>The backup SQL Server store of the pool is the backup instance of the profile.</source>
        <translation>プールのバックアップ SQL Server ストアが、プロファイルのバックアップ インスタンスであること。</translation>
    </message>
    <message>
        <source>The pool goes to the store that the topology names; a database restored elsewhere would never be used.</source>
        <translation>プールはトポロジで定義されたストアに切り替わります。別の場所に復元したデータベースは使用されません。</translation>
    </message>
    <message>
        <source>Correct the backup instance in the profile, or define the backup store in Topology Builder and publish the topology.</source>
        <translation>プロファイルのバックアップ インスタンスを修正するか、トポロジ ビルダーでバックアップ ストアを定義してトポロジを公開してください。</translation>
    </message>
    <message>
        <source>Active servers after the failover</source>
        <translation>フェールオーバー後のアクティブ サーバー</translation>
    </message>
    <message>
        <source>1 to 4 servers of the backup data center, all members of the pool of at most 8.</source>
        <translation>バックアップ データ センターの 1 ～ 4 台のサーバーで、すべてが最大 8 台のプールのメンバーであること。</translation>
    </message>
    <message>
        <source>More than 4 active servers are not supported, and servers far from the database make the chat slow.</source>
        <translation>アクティブ サーバーは 4 台までサポートされます。データベースから離れたサーバーを使うと、チャットの応答が遅くなります。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n minute(s), no upper bound is known</source>
        <translation>
            <numerusform>%n 分以上 (上限は不明)</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything after LSN</source>
        <translation>失われる範囲の開始 (LSN)</translation>
    </message>
    <message>
        <source>Last message surely kept</source>
        <translation>確実に残る最後のメッセージ</translation>
    </message>
    <message>
        <source>Time lost</source>
        <translation>失われる時間</translation>
    </message>
    <message>
        <source>Log files that cannot be used</source>
        <translation>使用できないログ ファイル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>I accept losing up to %n minute(s): everything after %1 (LSN %2).</source>
        <translation>
            <numerusform>最大 %n 分間のデータ、つまり %1 (LSN %2) より後のすべてのデータが失われることを承諾します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>観察された値</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待する値</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>重要な理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>観察日時</translation>
    </message>
    <message>
        <source>Readiness for a failover of %1</source>
        <translation>%1 のフェールオーバーの準備状況</translation>
    </message>
    <message numerus="yes">
        <source>Nothing prevents the failover: %n check(s) passed.</source>
        <translation>
            <numerusform>フェールオーバーを妨げるものはありません。%n 件の確認項目に合格しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>確認の内容</translation>
    </message>
    <message>
        <source>Do by hand what was skipped: step %1, %2 (%3).</source>
        <translation>スキップした手順 %1「%2」(%3) を手動で実行してください。</translation>
    </message>
    <message>
        <source>Check readiness again and make a new plan from what is true now.</source>
        <translation>準備状況をもう一度確認し、現在の状態から新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>Go on with this run: pchatctl resume &quot;%1&quot;</source>
        <translation>この実行を再開してください: pchatctl resume &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Keep the old primary servers of %1 from serving the pool when they come back: their database holds messages that the new one does not have.</source>
        <translation>%1 の元のプライマリ サーバーが復旧しても、プールにサービスを提供させないでください。そのデータベースには、新しいデータベースにないメッセージが残っています。</translation>
    </message>
    <message>
        <source>Keep the run file: it holds the log shipping configuration that was removed, and every statement that was sent.</source>
        <translation>実行ファイルを保管してください。削除したログ配布の構成と、送信したすべてのステートメントが記録されています。</translation>
    </message>
    <message>
        <source>%1 The server said: %2</source>
        <translation>%1 サーバーの応答: %2</translation>
    </message>
    <message>
        <source>Sent at %1, attempt %2:</source>
        <translation>送信日時 %1、試行 %2 回目:</translation>
    </message>
    <message>
        <source>Statements and answers</source>
        <translation>ステートメントと応答</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>手順 %1: %2</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判断の記録</translation>
    </message>
    <message>
        <source>Acknowledged findings</source>
        <translation>承認した確認項目</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>承認の理由</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>次に行うこと</translation>
    </message>
    <message>
        <source>What will not come back</source>
        <translation>元に戻らないもの</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>切り離すデータ センター</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>引き継ぐデータ センター</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最後のイベント</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>予想所要時間</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Digest of the plan</source>
        <translation>計画のダイジェスト</translation>
    </message>
    <message>
        <source>Loss, as stated and as it came</source>
        <translation>データの損失 (事前の提示と実際)</translation>
    </message>
    <message>
        <source>The database was not recovered yet</source>
        <translation>データベースはまだ復旧されていません</translation>
    </message>
    <message>
        <source>Accepted in these words</source>
        <translation>承諾した文</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>開始 (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>終了 (UTC)</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>Seen after &quot;%1&quot;: %2</source>
        <translation>「%1」の後に観察された値: %2</translation>
    </message>
    <message>
        <source>What is true now</source>
        <translation>現在の状態</translation>
    </message>
    <message>
        <source>As last observed, %1.</source>
        <translation>最後の観察は %1 です。</translation>
    </message>
    <message>
        <source>No step was carried out; nothing was changed.</source>
        <translation>手順は実行されておらず、何も変更されていません。</translation>
    </message>
    <message>
        <source>Practice: nothing here touched a real server.</source>
        <translation>練習: 実際のサーバーには一切触れていません。</translation>
    </message>
    <message>
        <source>The scripts below are exactly what runs. The digest names this plan: a run is approved by it, and a plan that differs in any act, its order, a choice or the anchor of the loss has another one.</source>
        <translation>以下のスクリプトは、実行されるものと完全に同じです。ダイジェストはこの計画を表し、実行はダイジェストによって承認されます。操作、その順序、選択、または損失の起点が異なる計画のダイジェストは別のものになります。</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>失われるもの</translation>
    </message>
    <message>
        <source>Verified before</source>
        <translation>実行前の確認</translation>
    </message>
    <message>
        <source>Verified after</source>
        <translation>実行後の確認</translation>
    </message>
    <message>
        <source>How it is undone</source>
        <translation>元に戻す方法</translation>
    </message>
    <message>
        <source>Only while all of this is so, seen afresh:</source>
        <translation>次のすべてが新たに確認された場合に限り実行:</translation>
    </message>
    <message>
        <source>Point of no return: this step cannot be undone.</source>
        <translation>引き返せない地点: この手順は元に戻せません。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>%1 (added by this wizard)</source>
        <translation>%1 (このウィザードが追加)</translation>
    </message>
    <message>
        <source>%1 (Microsoft&apos;s step %2)</source>
        <translation>%1 (Microsoft の手順 %2)</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>実施済み</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Done with warnings</source>
        <translation>完了 (警告あり)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>元に戻せる</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>引き返せない地点</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>続行不可</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認が必要</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>The size in bytes of %1 in %2</source>
        <translation>%2 にある %1 のバイト数</translation>
    </message>
    <message>
        <source>The fingerprint of the log files in %1</source>
        <translation>%1 にあるログ ファイルのフィンガープリント</translation>
    </message>
    <message>
        <source>The saved log shipping configuration in the run file</source>
        <translation>実行ファイルに保存されたログ配布の構成</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 が %2 である</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 が %2 ではない</translation>
    </message>
    <message>
        <source>%1 is one of these: %2</source>
        <translation>%1 が次のいずれかである: %2</translation>
    </message>
    <message>
        <source>%1 is %2 or higher</source>
        <translation>%1 が %2 以上である</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 が %2 未満である</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 に値がない</translation>
    </message>
    <message>
        <source>%1 has a value</source>
        <translation>%1 に値がある</translation>
    </message>
    <message>
        <source>The run was interrupted: it neither ended nor stopped. Resume it; every step is looked at afresh first.</source>
        <translation>実行は中断されました。終了も停止もしていません。再開してください。その際、最初にすべての手順の状態をあらためて確認します。</translation>
    </message>
    <message>
        <source>The run has stopped between two steps. It can be resumed.</source>
        <translation>実行は手順と手順の間で停止しました。再開できます。</translation>
    </message>
    <message>
        <source>The outcome of a statement could not be observed. Until the server answers again, whether the step took effect is unknown. Resume the run to find out.</source>
        <translation>ステートメントの結果を観察できませんでした。サーバーが再び応答するまで、手順が有効になったかどうかは不明です。実行を再開して確認してください。</translation>
    </message>
    <message>
        <source>The run has failed and cannot be resumed. Make a new plan from what is true now.</source>
        <translation>実行は失敗し、再開できません。現在の状態から新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>The site profile names no way to act on %1, so nothing was sent. Complete the profile and make a new plan.</source>
        <translation>サイト プロファイルに %1 を操作する手段がないため、何も送信していません。プロファイルを補い、計画を作り直してください。</translation>
    </message>
    <message>
        <source>The list of sessions on %1 holds no session number, so none was ended.</source>
        <translation>%1 のセッションの一覧にセッション番号がないため、どのセッションも終了していません。</translation>
    </message>
    <message>
        <source>Sessions on %1 come back as fast as they are ended. Stop the program that connects, then try again.</source>
        <translation>%1 では、セッションを終了してもすぐに接続し直されます。接続しているプログラムを停止してから、再試行してください。</translation>
    </message>
    <message>
        <source>%1: seen, %2.</source>
        <translation>%1: 確認しました (%2)。</translation>
    </message>
    <message>
        <source>%1: this is not so. Expected is %2, seen was %3.</source>
        <translation>%1: そうなっていません。期待する値は%2、観測した値は%3です。</translation>
    </message>
    <message>
        <source>The check %1 (%2) did not pass and needs a reason why the run may go on all the same.</source>
        <translation>チェック %1 (%2) に合格していません。それでも実行してよい理由を入力する必要があります。</translation>
    </message>
    <message>
        <source>The approval is missing: the name of the pool, %1, was not typed.</source>
        <translation>承認がありません。プールの名前 %1 が入力されていません。</translation>
    </message>
    <message>
        <source>The plan is stale: its digest is now %1, and &quot;%2&quot; was approved. Review the plan and approve it again.</source>
        <translation>計画が古くなっています。現在のダイジェストは %1 ですが、承認されたのは「%2」です。計画を見直し、承認し直してください。</translation>
    </message>
    <message>
        <source>The loss of data was not accepted: everything after LSN %1 will be lost. Accept the stated loss separately.</source>
        <translation>データの損失が承諾されていません。LSN %1 より後のデータはすべて失われます。示された損失を別途承諾してください。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了しています。</translation>
    </message>
    <message>
        <source>Contradicted: the step was begun, and the state is neither the one before it nor the one after it.</source>
        <translation>矛盾: 手順は開始されましたが、現在の状態は開始前の状態でも完了後の状態でもありません。</translation>
    </message>
    <message>
        <source>In flight: the step was begun, and the state is still the one before it.</source>
        <translation>途中: 手順は開始されましたが、まだ開始前の状態のままです。</translation>
    </message>
    <message>
        <source>In flight: the step was begun, and its state cannot be seen now.</source>
        <translation>途中: 手順は開始されましたが、現在の状態を確認できません。</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>開始していません。</translation>
    </message>
    <message>
        <source>Decided: try the step again.</source>
        <translation>判断: 手順を再試行します。</translation>
    </message>
    <message>
        <source>Decided: skip the step. Reason: %1</source>
        <translation>判断: 手順をスキップします。理由: %1</translation>
    </message>
    <message>
        <source>Decided: stop the run.</source>
        <translation>判断: 実行を停止します。</translation>
    </message>
    <message>
        <source>It is not known whether what was sent to %1 took effect. %2</source>
        <translation>%1 に送信した内容が実行されたかどうかは不明です。%2</translation>
    </message>
    <message>
        <source>Skipped. Reason: %1</source>
        <translation>スキップしました。理由: %1</translation>
    </message>
    <message>
        <source>The run file&apos;s part &quot;%1&quot; cannot be read: it was changed or damaged.</source>
        <translation>実行ファイルの「%1」の部分を読み取れません。変更されたか、破損しています。</translation>
    </message>
    <message>
        <source>The run file&apos;s part &quot;%1&quot; is not right at %2: %3</source>
        <translation>実行ファイルの「%1」の部分の %2 が正しくありません: %3</translation>
    </message>
    <message>
        <source>The run file&apos;s part &quot;%1&quot; is missing.</source>
        <translation>実行ファイルに「%1」の部分がありません。</translation>
    </message>
    <message>
        <source>Not there yet: expected is %1, seen was %2. Looking again.</source>
        <translation>まだその状態になっていません。期待する値は%1、観測した値は%2です。もう一度確認します。</translation>
    </message>
    <message>
        <source>The site profile names no way to look at this. Complete the profile.</source>
        <translation>サイト プロファイルに、これを確認する手段がありません。プロファイルを補ってください。</translation>
    </message>
    <message>
        <source>The answer does not hold &quot;%1&quot;, so the state is not known.</source>
        <translation>応答に「%1」が含まれていないため、状態は不明です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>anything but &quot;%1&quot;</source>
        <translation>「%1」以外</translation>
    </message>
    <message>
        <source>one of these: %1</source>
        <translation>次のいずれか: %1</translation>
    </message>
    <message>
        <source>LSN %1 or later</source>
        <translation>LSN %1 以降</translation>
    </message>
    <message>
        <source>an LSN before %1</source>
        <translation>%1 より前の LSN</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>何らかの値</translation>
    </message>
    <message>
        <source>The run file %1 could not be copied to be read: it is being written, it cannot be read, or the temporary folder is full. Look again in a moment.</source>
        <translation>実行ファイル %1 を読み取り用にコピーできませんでした。書き込み中であるか、読み取れないか、一時フォルダーがいっぱいです。しばらくしてからもう一度確認してください。</translation>
    </message>
    <message>
        <source>The run file %1 was never finished: the approval did not become durable, so nothing was done on any server. Start a new run.</source>
        <translation>実行ファイル %1 は作成の途中です。承認が保存される前に中断されたため、どのサーバーにも何も行っていません。新しく実行を開始してください。</translation>
    </message>
    <message>
        <source>There is no run file %1.</source>
        <translation>実行ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>The run file %1 cannot be read: %2</source>
        <translation>実行ファイル %1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>The run file %1 is empty: its content was lost.</source>
        <translation>実行ファイル %1 は空です。内容が失われています。</translation>
    </message>
    <message>
        <source>%1 is not a run file of this program.</source>
        <translation>%1 は、このプログラムの実行ファイルではありません。</translation>
    </message>
    <message>
        <source>Record %1 is missing: records were deleted or their order was changed. What follows it proves nothing.</source>
        <translation>レコード %1 がありません。レコードが削除されたか、順序が変更されています。以降の内容は証拠になりません。</translation>
    </message>
    <message>
        <source>Record %1 does not fit the record before it: one of them was changed. What follows it proves nothing.</source>
        <translation>レコード %1 が直前のレコードとつながりません。どちらかが変更されています。以降の内容は証拠になりません。</translation>
    </message>
    <message>
        <source>The run file does not end as it did when it was closed: its last records were deleted or changed.</source>
        <translation>実行ファイルの末尾が、閉じたときと異なります。最後のレコードが削除または変更されています。</translation>
    </message>
    <message>
        <source>The profile, the situation, the plan or the approval in the run file is not the one that was written when the run was approved.</source>
        <translation>実行ファイルのプロファイル、状況、計画、または承認が、実行の承認時に書き込まれたものと異なります。</translation>
    </message>
    <message>
        <source>The run file %1 was written by a newer version of this program (format %2; this version reads up to %3). Use the newer version.</source>
        <translation>実行ファイル %1 は、このプログラムの新しいバージョンで書き込まれています (形式 %2。このバージョンで読み取れるのは %3 まで)。新しいバージョンを使用してください。</translation>
    </message>
    <message>
        <source>The run file %1 cannot be made durable: its disk is full, or its folder cannot be written. Nothing was done; choose another folder.</source>
        <translation>実行ファイル %1 を確実に保存できません。ディスクがいっぱいであるか、フォルダーに書き込めません。何も行っていません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The plan reads back differently from the run file than it was written, so nothing was done. This is a fault of this program.</source>
        <translation>実行ファイルから読み直した計画が書き込んだものと異なるため、何も行っていません。このプログラムの不具合です。</translation>
    </message>
    <message>
        <source>There is already a run file %1. Continue that run, or choose another name.</source>
        <translation>実行ファイル %1 は既に存在します。その実行を続けるか、別の名前を選択してください。</translation>
    </message>
    <message>
        <source>The run file %1 is closed. Open it to continue the run.</source>
        <translation>実行ファイル %1 は閉じられています。実行を続けるには開いてください。</translation>
    </message>
    <message>
        <source>The run file&apos;s folder %1 cannot be written. Choose another folder, or an account that may write there.</source>
        <translation>実行ファイルのフォルダー %1 に書き込めません。別のフォルダーか、書き込めるアカウントを選択してください。</translation>
    </message>
    <message>
        <source>The run file %1 is being run by process %2 (%3) on %4. Two programs must not run it at once: go on there, or end that program first.</source>
        <translation>実行ファイル %1 は、%4 のプロセス %2 (%3) が実行中です。2 つのプログラムで同時に実行することはできません。そちらで続けるか、先にそのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The readiness check %1 (%2) forbids the run: %3</source>
        <translation>準備状況のチェック %1 (%2) により実行できません: %3</translation>
    </message>
    <message numerus="yes">
        <source>The run has started: %n step(s).</source>
        <translation>
            <numerusform>実行を開始しました (手順 %n 件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The run goes on. Every step is looked at before anything is sent.</source>
        <translation>実行を続けます。何かを送信する前に、すべての手順の状態を確認します。</translation>
    </message>
    <message>
        <source>Paused before this step.</source>
        <translation>この手順の前で一時停止しています。</translation>
    </message>
    <message>
        <source>Stopped as asked, before the step &quot;%1&quot;. What is done stays done; the run can be continued from its run file.</source>
        <translation>指示により、手順「%1」の前で停止しました。完了した内容はそのまま残ります。実行ファイルから続けることができます。</translation>
    </message>
    <message>
        <source>Stopped: the step &quot;%1&quot; failed. What is done before it stays done. Remove the cause, then continue the run from its run file.</source>
        <translation>手順「%1」が失敗したため停止しました。それまでに完了した内容はそのまま残ります。原因を取り除いてから、実行ファイルから続けてください。</translation>
    </message>
    <message>
        <source>Stopped before the step &quot;%1&quot;, because a fact that it relies on has changed. Restore that state and continue, or make a new plan.</source>
        <translation>手順「%1」の前提となる事実が変わったため、その前で停止しました。元の状態に戻して続けるか、計画を作り直してください。</translation>
    </message>
    <message>
        <source>Stopped: it is not known how the step &quot;%1&quot; came out. Nothing more was sent. Continue when its server can be seen again.</source>
        <translation>手順「%1」の結果が不明なため停止しました。以降は何も送信していません。サーバーの状態を再び確認できるようになったら、続けてください。</translation>
    </message>
    <message>
        <source>The run has ended: every step is done.</source>
        <translation>実行が終了しました。すべての手順が完了しています。</translation>
    </message>
    <message numerus="yes">
        <source>The run has ended; %n step(s) were skipped.</source>
        <translation>
            <numerusform>実行が終了しました。%n 件の手順をスキップしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what happens can no longer be recorded, so nothing more is sent. %1</source>
        <translation>経過を記録できなくなったため停止しました。以降は何も送信しません。%1</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>%1 に送信しました。</translation>
    </message>
    <message>
        <source>%1 answered without an error.</source>
        <translation>%1 から正常な応答がありました。</translation>
    </message>
    <message>
        <source>The state is neither the one before the step (%1) nor the one after it (%2): seen was %3.</source>
        <translation>状態が、手順の実行前の状態 (%1) でも完了後の状態 (%2) でもありません。観測した値は%3です。</translation>
    </message>
    <message>
        <source>The state before this step</source>
        <translation>この手順の前の状態</translation>
    </message>
    <message>
        <source>%1 answered, but the state did not follow within %2: expected is %3, seen was %4.</source>
        <translation>%1 から応答がありましたが、%2以内に状態が変わりませんでした。期待する値は%3、観測した値は%4です。</translation>
    </message>
    <message>
        <source>Done: the check saw %1.</source>
        <translation>完了: チェックで%1を確認しました。</translation>
    </message>
    <message>
        <source>Already done: the check saw %1, so nothing was sent.</source>
        <translation>完了済み: チェックで%1を確認したため、何も送信していません。</translation>
    </message>
    <message>
        <source>%1: this is no longer as the plan expects. Expected is %2, seen was %3. Nothing was sent.</source>
        <translation>%1: 計画の前提と異なります。期待する値は%2、観測した値は%3です。何も送信していません。</translation>
    </message>
    <message>
        <source>The run file %1 cannot be used. SQLite says: %2</source>
        <translation>実行ファイル %1 を使用できません。SQLite のメッセージ: %2</translation>
    </message>
    <message>
        <source>The run file %1 cannot be written as it must be: its folder does not allow SQLite&apos;s write-ahead log. Choose a folder on a local disk.</source>
        <translation>実行ファイル %1 に必要な方法で書き込めません。フォルダーで SQLite の先書きログを使用できません。ローカル ディスクのフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The plan in the run file is not the one that was approved: its digest is %1, approved was %2.</source>
        <translation>実行ファイルの計画は承認されたものではありません。ダイジェストは %1 ですが、承認されたのは %2 です。</translation>
    </message>
    <message>
        <source>The step %1 sent a statement that is not in the approved plan: %2</source>
        <translation>手順 %1 が、承認された計画にないステートメントを送信しました: %2</translation>
    </message>
    <message>
        <source>This check cannot notice that somebody wrote the whole file anew. Compare the hash of the last record with one that was kept elsewhere.</source>
        <translation>ファイル全体が書き直された場合、この検証では検出できません。最後のレコードのハッシュを、別の場所に保管したものと比較してください。</translation>
    </message>
    <message>
        <source>The run has not ended, so records missing at the end of the file cannot be noticed without the hash of the last record, kept elsewhere.</source>
        <translation>実行が終了していないため、別の場所に保管した最後のレコードのハッシュがなければ、ファイル末尾のレコードの欠落を検出できません。</translation>
    </message>
    <message>
        <source>The pages of the run file %1 are damaged. SQLite says: %2</source>
        <translation>実行ファイル %1 のページが破損しています。SQLite のメッセージ: %2</translation>
    </message>
    <message>
        <source>“%1” is not the name of a parameter. Such a name has letters and digits only and begins with a letter.</source>
        <translation>「%1」 はパラメーターの名前ではありません。名前は英字で始まり、英字と数字だけでできています。</translation>
    </message>
    <message>
        <source>The parameter %1 is given twice. Give it once.</source>
        <translation>パラメーター %1 が 2 回指定されています。1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in one table. Give it once.</source>
        <translation>キー 「%1」 が 1 つの表に 2 回あります。1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>The call names no cmdlet. A call begins with one, such as Get-CsPool.</source>
        <translation>呼び出しにコマンドレットがありません。呼び出しは Get-CsPool のようなコマンドレットで始まります。</translation>
    </message>
    <message>
        <source>The text “%1” holds %2, which is half of a character. Write the character anew.</source>
        <translation>文字列 「%1」 には文字の片割れ %2 が含まれています。その文字を書き直してください。</translation>
    </message>
    <message>
        <source>The text “%1” holds the control character %2. Write it on one line and without control characters.</source>
        <translation>文字列 「%1」 には制御文字 %2 が含まれています。制御文字を使わずに 1 行で書いてください。</translation>
    </message>
    <message>
        <source>The name is empty. A name has 1 to 128 characters.</source>
        <translation>名前が空です。名前は 1 ～ 128 文字です。</translation>
    </message>
    <message>
        <source>The name “%1” has %2 characters. SQL Server allows up to %3 characters in a name.</source>
        <translation>名前 「%1」 は %2 文字です。SQL Server の名前は %3 文字までです。</translation>
    </message>
    <message>
        <source>The name of the SQL Server login is missing. Write it here, or set authentication to windows.</source>
        <translation>SQL Server ログインの名前がありません。ここに書くか、authentication を windows にしてください。</translation>
    </message>
    <message>
        <source>The login “%1” is not used with Windows authentication. Remove it, or set authentication to sqlLogin.</source>
        <translation>ログイン 「%1」 は Windows 認証では使われません。削除するか、authentication を sqlLogin にしてください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a login here. Write up to 128 letters, digits and . _ - @ $ without blanks.</source>
        <translation>「%1」 はここではログインの名前として使えません。128 文字までの英字、数字、. _ - @ $ で、空白を入れずに書いてください。</translation>
    </message>
    <message>
        <source>The folder of the practice estate is missing. Write its path, or a dot for the folder of the profile.</source>
        <translation>練習環境のフォルダーがありません。フォルダーのパスを書くか、プロファイルと同じフォルダーの場合はドットを書いてください。</translation>
    </message>
    <message>
        <source>The folder “%1” is for a practice estate, and every provider here is real. Remove it, or set a provider to lab.</source>
        <translation>フォルダー 「%1」 は練習環境用ですが、ここのプロバイダーはすべて実環境です。削除するか、いずれかのプロバイダーを lab にしてください。</translation>
    </message>
    <message>
        <source>The host name of the server is missing. Write one such as sql01.contoso.com.</source>
        <translation>サーバーのホスト名がありません。sql01.contoso.com のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” cannot be a host name. Write one such as sql01.contoso.com: letters, digits and hyphens in parts of up to 63, parted by dots. An instance and a port have fields of their own.</source>
        <translation>「%1」 はホスト名として使えません。sql01.contoso.com のように、63 文字までの英字、数字、ハイフンをドットで区切って書いてください。インスタンスとポートはそれぞれのフィールドに書きます。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an instance. Write up to %2 letters, digits, _ and $ beginning with a letter, or leave it empty for the default instance.</source>
        <translation>「%1」 はインスタンスの名前として使えません。英字で始まる %2 文字までの英字、数字、_、$ で書くか、既定のインスタンスの場合は空のままにしてください。</translation>
    </message>
    <message>
        <source>The port %1 does not exist. Write 1 to %2, or 0 to have it found.</source>
        <translation>ポート %1 はありません。1 ～ %2 を書くか、自動で見つける場合は 0 を書いてください。</translation>
    </message>
    <message>
        <source>The instance %1 is already used by %2. Each role needs an instance of its own.</source>
        <translation>インスタンス %1 は既に %2 で使われています。役割ごとに別のインスタンスが必要です。</translation>
    </message>
    <message>
        <source>This SQL Server instance is missing. Name the instances of the primary and of the backup database.</source>
        <translation>この SQL Server インスタンスがありません。プライマリ データベースとバックアップ データベースのインスタンスを書いてください。</translation>
    </message>
    <message>
        <source>This witness has no mirrored pair. Name it under primary or backup, and name the mirror of that instance too.</source>
        <translation>このミラーリング監視サーバーには対応するミラー化された組がありません。primary または backup の下に書き、そのインスタンスのミラーも書いてください。</translation>
    </message>
    <message>
        <source>The name of the database is missing. For Persistent Chat it is mgc, for compliance mgccomp.</source>
        <translation>データベースの名前がありません。常設チャットでは mgc、コンプライアンスでは mgccomp です。</translation>
    </message>
    <message>
        <source>The database %1 is named twice. The compliance database has a name of its own, usually mgccomp.</source>
        <translation>データベース %1 が 2 回書かれています。コンプライアンス データベースには別の名前があり、通常は mgccomp です。</translation>
    </message>
    <message>
        <source>“%1” is not the path of a share. Write it as \\server\share or \\server\share\folder, with up to %2 characters and no backslash at the end.</source>
        <translation>「%1」 は共有のパスではありません。\\server\share または \\server\share\folder の形で、%2 文字まで、末尾に円記号を付けずに書いてください。</translation>
    </message>
    <message>
        <source>The share of the log backups is missing. Write it as \\server\share.</source>
        <translation>ログ バックアップの共有がありません。\\server\share の形で書いてください。</translation>
    </message>
    <message>
        <source>The share for setting up the mirror is missing, and the backup database has a mirror. Write it as \\server\share.</source>
        <translation>バックアップ データベースにミラーがありますが、ミラーの設定に使う共有がありません。\\server\share の形で書いてください。</translation>
    </message>
    <message>
        <source>The folder that log backups are copied to is missing. Write it as the backup server sees it, for example D:\LogCopy.</source>
        <translation>ログ バックアップのコピー先フォルダーがありません。バックアップ サーバーから見たパスを D:\LogCopy のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not the path of a folder on the backup server. Write it as D:\LogCopy or \\server\share, with up to %2 characters and no backslash at the end.</source>
        <translation>「%1」 はバックアップ サーバーのフォルダーのパスではありません。D:\LogCopy または \\server\share の形で、%2 文字まで、末尾に円記号を付けずに書いてください。</translation>
    </message>
    <message>
        <source>The name of the pool is missing. Write its fully qualified domain name, for example pchat01.contoso.com.</source>
        <translation>プールの名前がありません。pchat01.contoso.com のような完全修飾ドメイン名で書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not a fully qualified domain name. Write one such as pchat01.contoso.com: letters, digits and hyphens, parted by dots.</source>
        <translation>「%1」 は完全修飾ドメイン名ではありません。pchat01.contoso.com のように、英字、数字、ハイフンをドットで区切って書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not the fully qualified domain name of a server. Write one such as pc01.contoso.com.</source>
        <translation>「%1」 はサーバーの完全修飾ドメイン名ではありません。pc01.contoso.com のように書いてください。</translation>
    </message>
    <message>
        <source>The server %1 is named twice, or has the name of the pool. Name each chat server once.</source>
        <translation>サーバー %1 は 2 回書かれているか、プールと同じ名前です。チャット サーバーはそれぞれ 1 回だけ書いてください。</translation>
    </message>
    <message>
        <source>The profile names %1 chat servers. A pool has at most %2 in both data centers together.</source>
        <translation>プロファイルにチャット サーバーが %1 台書かれています。プールのサーバーは両方のデータ センターを合わせて %2 台までです。</translation>
    </message>
    <message>
        <source>“%1” cannot be shown as the name of a data center. Write up to %2 visible characters.</source>
        <translation>「%1」 はデータ センターの名前として表示できません。表示できる文字を %2 文字までで書いてください。</translation>
    </message>
    <message>
        <source>The profile is not JSON: it cannot be read near line %1, column %2. Look there for a missing quote, comma or brace.</source>
        <translation>プロファイルが JSON として読み取れません。%1 行 %2 文字目の近くを読み取れませんでした。その付近に引用符、コンマ、かっこの抜けがないか確認してください。</translation>
    </message>
    <message>
        <source>The profile is not text in UTF-8. Save it in that encoding.</source>
        <translation>プロファイルが UTF-8 のテキストではありません。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The profile is JSON but not an object. It begins with { and ends with }.</source>
        <translation>プロファイルは JSON ですが、オブジェクトではありません。{ で始まり } で終わるように書いてください。</translation>
    </message>
    <message>
        <source>There is no such file. Check the path of the profile.</source>
        <translation>このファイルはありません。プロファイルのパスを確認してください。</translation>
    </message>
    <message>
        <source>This is not a file. Name the profile itself, not its folder.</source>
        <translation>これはファイルではありません。フォルダーではなくプロファイルのファイルを指定してください。</translation>
    </message>
    <message>
        <source>The file has %1, which is too much for a profile. Choose another file.</source>
        <translation>ファイルの大きさが %1 あり、プロファイルとしては大きすぎます。別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that your account may read it.</source>
        <translation>ファイルを開けません。お使いのアカウントに読み取りのアクセス許可があるか確認してください。</translation>
    </message>
    <message>
        <source>“%1” is not accepted as the name of a database. Write up to 128 letters, digits and _ @ # $ - beginning with a letter, a digit or _.</source>
        <translation>「%1」 はデータベースの名前として受け付けられません。文字、数字、_ のいずれかで始まり、文字、数字、_ @ # $ - だけを使った 128 文字までの名前を書いてください。</translation>
    </message>
    <message>
        <source>The profile has version %1, and this program reads version %2. Use a newer program, or write the profile anew.</source>
        <translation>プロファイルの版は %1 で、このプログラムが読み取れる版は %2 です。新しいプログラムを使うか、プロファイルを作り直してください。</translation>
    </message>
    <message>
        <source>This field seems to hold a password. A profile never holds a secret: remove it. The password is asked for when it is needed.</source>
        <translation>このフィールドにはパスワードが書かれているようです。プロファイルに秘密の情報は書けないため、削除してください。パスワードは必要なときに入力します。</translation>
    </message>
    <message>
        <source>A profile never holds a secret: remove the field “%1”. The password is asked for when it is needed.</source>
        <translation>プロファイルに秘密の情報は書けません。フィールド 「%1」 を削除してください。パスワードは必要なときに入力します。</translation>
    </message>
    <message>
        <source>The field “%1” is not known here. Remove it; known are: %2.</source>
        <translation>フィールド 「%1」 はここでは使えません。削除してください。使えるのは %2 です。</translation>
    </message>
    <message>
        <source>The field “%1” is not known here. Write “%2” if that was meant, or remove it.</source>
        <translation>フィールド 「%1」 はここでは使えません。「%2」 のことであればそのように直し、そうでなければ削除してください。</translation>
    </message>
    <message>
        <source>The field “%1” is missing. Add it.</source>
        <translation>フィールド 「%1」 がありません。追加してください。</translation>
    </message>
    <message>
        <source>This estate has no connection to the instance in the role %1.</source>
        <translation>この環境には、役割 %1 のインスタンスへの接続がありません。</translation>
    </message>
    <message>
        <source>This estate has no management shell.</source>
        <translation>この環境には管理シェルがありません。</translation>
    </message>
    <message>
        <source>The file %1 holds no backup set.</source>
        <translation>ファイル %1 にバックアップ セットがありません。</translation>
    </message>
    <message>
        <source>No answer within %1; the question was given up.</source>
        <translation>%1以内に応答がなかったため、問い合わせを打ち切りました。</translation>
    </message>
    <message>
        <source>The profile names no server for this role.</source>
        <translation>プロファイルには、この役割のサーバーが指定されていません。</translation>
    </message>
    <message>
        <source>The management shell gave an empty answer.</source>
        <translation>管理シェルの応答が空でした。</translation>
    </message>
    <message>
        <source>The answer of the management shell holds no pool state.</source>
        <translation>管理シェルの応答にプールの状態が含まれていません。</translation>
    </message>
    <message>
        <source>The profile uses a SQL Server login, so the operator&apos;s Windows account is not known from here.</source>
        <translation>プロファイルでは SQL Server ログインを使用しているため、操作者の Windows アカウントを確認できません。</translation>
    </message>
    <message>
        <source>The backup instance did not name the operator&apos;s login.</source>
        <translation>バックアップ インスタンスから操作者のログイン名を取得できませんでした。</translation>
    </message>
    <message>
        <source>The server answered, but said nothing about itself.</source>
        <translation>サーバーは応答しましたが、サーバー自身の情報が含まれていませんでした。</translation>
    </message>
    <message>
        <source>The value %1 is not right here; expected is %2.</source>
        <translation>値 %1 はここでは使えません。ここに書けるのは%2です。</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>角かっこで囲んだ一覧</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>波かっこで囲んだオブジェクト</translation>
    </message>
    <message>
        <source>a time such as 2026-11-23T21:05:00Z</source>
        <translation>時刻 (例: 2026-11-23T21:05:00Z)</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 のいずれか</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has not come back within %2 and is not waited for any longer. Whether it took effect has to be observed.</source>
        <translation>「%1」が %2 以内に戻らなかったため、待機を打ち切りました。実行されたかどうかは、状態を確認する必要があります。</translation>
    </message>
    <message>
        <source>Already stopping: the step that is running comes to its end first, so that what is true stays known. Once more leaves without waiting for it.</source>
        <translation>停止処理中です。状態が不明にならないよう、実行中の手順が終わるまで待ちます。もう一度押すと、待たずに終了します。</translation>
    </message>
    <message>
        <source>Left while a step was running: how it comes out is not known. The run can be continued from its run file; it is looked at first.</source>
        <translation>手順の実行中に終了したため、その結果は不明です。実行ファイルから続けることができ、その際に最初に状態を確認します。</translation>
    </message>
    <message>
        <source>The file %1 does not exist (error %2). Check the folder, and whether the job that makes the file has run.</source>
        <translation>ファイル %1 がありません (エラー %2)。フォルダーと、ファイルを作成するジョブが実行済みかどうかを確認してください。</translation>
    </message>
    <message>
        <source>Another program holds the file %1 (error %2). Wait until it has finished with it, then copy again.</source>
        <translation>ファイル %1 は別のプログラムで使用中です (エラー %2)。使用が終わるのを待ってから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>This account may not read the file %1 (error %2). Give it read access to the share and to the file.</source>
        <translation>このアカウントではファイル %1 を読み取れません (エラー %2)。共有とファイルに対する読み取りのアクセス許可を付与してください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read to its end (error %2). Look at the disk that holds it, and use another copy of the file if there is one.</source>
        <translation>ファイル %1 を最後まで読み取れません (エラー %2)。ファイルのあるディスクを確認し、ほかに同じファイルがあればそれを使用してください。</translation>
    </message>
    <message>
        <source>The folder that %1 is to be placed in does not exist (error %2). Create it, or correct the folder in the site profile.</source>
        <translation>%1 の保存先フォルダーがありません (エラー %2)。フォルダーを作成するか、サイト プロファイルのフォルダーを修正してください。</translation>
    </message>
    <message>
        <source>The volume for %1 is read-only (error %2). Make it writable, or name another folder in the site profile.</source>
        <translation>%1 の保存先ボリュームは読み取り専用です (エラー %2)。書き込めるようにするか、サイト プロファイルで別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>This account may not write the file %1 (error %2). Give it write access to the share and to the folder.</source>
        <translation>このアカウントではファイル %1 に書き込めません (エラー %2)。共有とフォルダーに対する書き込みのアクセス許可を付与してください。</translation>
    </message>
    <message>
        <source>The file %1 is larger than its volume can hold (error %2). Use a volume with another file system.</source>
        <translation>ファイル %1 は大きすぎて、保存先のボリュームに格納できません (エラー %2)。別のファイル システムのボリュームを使用してください。</translation>
    </message>
    <message>
        <source>The disk quota of this account is used up, so %1 cannot be written (error %2). Raise the quota or delete files, then copy again.</source>
        <translation>このアカウントのディスク クォータを使い切っているため、%1 に書き込めません (エラー %2)。クォータを増やすかファイルを削除してから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The volume for %1 is full (error %2). Make space on it, then copy again.</source>
        <translation>%1 の保存先ボリュームに空き領域がありません (エラー %2)。空き領域を確保してから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Another program holds %1 at the destination (error %2). Close it, then copy again.</source>
        <translation>保存先の %1 は別のプログラムで使用中です (エラー %2)。そのプログラムを終了してから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The disk failed while %1 was being written (error %2). Look at the disk, or name another folder in the site profile.</source>
        <translation>%1 の書き込み中にディスクの障害が発生しました (エラー %2)。ディスクを確認するか、サイト プロファイルで別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist (error %2). Check the path in the site profile.</source>
        <translation>フォルダー %1 がありません (エラー %2)。サイト プロファイルのパスを確認してください。</translation>
    </message>
    <message>
        <source>This account may not look into the folder %1 (error %2). Give it read access to the share and to the folder.</source>
        <translation>このアカウントではフォルダー %1 の内容を表示できません (エラー %2)。共有とフォルダーに対する読み取りのアクセス許可を付与してください。</translation>
    </message>
    <message>
        <source>The share that holds %1 cannot be reached (error %2). Look at the file server and at the network, then try again.</source>
        <translation>%1 のある共有に接続できません (エラー %2)。ファイル サーバーとネットワークを確認してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The path %1 is too long or holds characters that the volume refuses (error %2). Correct the path.</source>
        <translation>パス %1 が長すぎるか、ボリュームで使用できない文字が含まれています (エラー %2)。パスを修正してください。</translation>
    </message>
    <message>
        <source>The operating system refused to work with %1 (error %2). Look up the number, remove the cause, try again.</source>
        <translation>オペレーティング システムが %1 に対する操作を拒否しました (エラー %2)。エラー番号を調べて原因を取り除いてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The file %1 changed while it was being copied: it is still being written. Wait until the backup job has ended, then copy again.</source>
        <translation>コピー中にファイル %1 が変更されました。まだ書き込みが続いています。バックアップ ジョブが終わるのを待ってから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The file %1 disappeared while it was being copied. Find out which job deletes files there, stop it, and look for another copy of the file.</source>
        <translation>コピー中にファイル %1 がなくなりました。そのフォルダーのファイルを削除するジョブを調べて停止し、ほかに同じファイルがないか探してください。</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, not a file. Correct the path.</source>
        <translation>%1 はファイルではなく、フォルダーまたはデバイスです。パスを修正してください。</translation>
    </message>
    <message>
        <source>What stands at %1 differs from what was read. Copy the file again; if it happens again, look at the disk and at the network.</source>
        <translation>%1 に書き込まれた内容が、読み取った内容と異なります。もう一度コピーしてください。再び発生する場合は、ディスクとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The work on %1 was stopped before it was done, and nothing unfinished was left. It can be started again.</source>
        <translation>%1 の処理は完了前に中止されました。途中のファイルは残っていません。もう一度開始できます。</translation>
    </message>
    <message>
        <source>%1 was not done within %2. Look at the file server and at the network, then try again.</source>
        <translation>%1 の処理が %2以内に終わりませんでした。ファイル サーバーとネットワークを確認してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>An earlier attempt to copy to %1 has not come back yet. Wait a little, then try again.</source>
        <translation>%1 への前回のコピーがまだ終わっていません。しばらく待ってから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Only Windows can use the path %1. Run this program on a Windows computer, or mount the share and name the mounted folder in the site profile.</source>
        <translation>パス %1 は Windows でのみ使用できます。このプログラムを Windows コンピューターで実行するか、共有をマウントしてそのフォルダーをサイト プロファイルで指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not a whole path. Write it from its beginning, such as \\server\share\folder.</source>
        <translation>「%1」は完全なパスではありません。\\server\share\folder のように先頭から指定してください。</translation>
    </message>
    <message>
        <source>%1 did not find what it was asked for (%2): %3 Check the names in the site profile.</source>
        <translation>%1 で指定したものが見つかりませんでした (%2): %3 サイト プロファイルの名前を確認してください。</translation>
    </message>
    <message>
        <source>This account may not run %1 (%2): %3 Use an account of the group RTCUniversalServerAdmins and start this program as administrator.</source>
        <translation>このアカウントでは %1 を実行できません (%2): %3 RTCUniversalServerAdmins グループのアカウントを使用し、このプログラムを管理者として実行してください。</translation>
    </message>
    <message>
        <source>The management shell did not accept a parameter of %1 (%2): %3 Check the site profile; if it is right, report this as a fault of the wizard.</source>
        <translation>管理シェルが %1 のパラメーターを受け付けませんでした (%2): %3 サイト プロファイルを確認してください。プロファイルが正しい場合は、ウィザードの不具合として報告してください。</translation>
    </message>
    <message>
        <source>What %1 works on is in use (%2): %3 It can be tried again shortly.</source>
        <translation>%1 の対象は使用中です (%2): %3 しばらくしてから、もう一度実行できます。</translation>
    </message>
    <message>
        <source>%1 could not reach a server that it needs (%2): %3 Look at that server and at the network, then try again.</source>
        <translation>%1 に必要なサーバーに接続できませんでした (%2): %3 そのサーバーとネットワークを確認してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s management shell cannot do %1 (%2): %3 Use a computer with the management tools of the pool&apos;s version.</source>
        <translation>このコンピューターの管理シェルでは %1 を実行できません (%2): %3 プールのバージョンの管理ツールがあるコンピューターを使用してください。</translation>
    </message>
    <message>
        <source>%1 ended with an error (%2): %3 Look at the state of the pool before anything is repeated.</source>
        <translation>%1 がエラーで終了しました (%2): %3 何かを繰り返す前に、プールの状態を確認してください。</translation>
    </message>
    <message>
        <source>PowerShell could not be started as %2, so %1 was not sent. Install it, or let this account run it.</source>
        <translation>PowerShell (%2) を起動できなかったため、%1 は送信されませんでした。PowerShell をインストールするか、このアカウントでの実行を許可してください。</translation>
    </message>
    <message>
        <source>This computer has neither the SkypeForBusiness nor the Lync module, so %1 was not sent. Install the management tools of the pool&apos;s version, or use a computer that has them.</source>
        <translation>このコンピューターには SkypeForBusiness モジュールも Lync モジュールもないため、%1 は送信されませんでした。プールのバージョンの管理ツールをインストールするか、管理ツールのあるコンピューターを使用してください。</translation>
    </message>
    <message>
        <source>The management module cannot be loaded, so %1 was not sent. PowerShell says: %2 Open the management shell by hand and repair the installation.</source>
        <translation>管理モジュールを読み込めないため、%1 は送信されませんでした。PowerShell のメッセージ: %2 管理シェルを手動で開き、インストールを修復してください。</translation>
    </message>
    <message>
        <source>The management shell is still starting, so %1 was not sent. It can be tried again shortly.</source>
        <translation>管理シェルの起動がまだ終わっていないため、%1 は送信されませんでした。しばらくしてから、もう一度実行できます。</translation>
    </message>
    <message>
        <source>The management shell is busy with another call, so %1 was not sent. It can be tried again shortly.</source>
        <translation>管理シェルが別の呼び出しを処理しているため、%1 は送信されませんでした。しばらくしてから、もう一度実行できます。</translation>
    </message>
    <message>
        <source>%1 was stopped before it was sent. Nothing was changed.</source>
        <translation>%1 は送信前に中止されました。何も変更されていません。</translation>
    </message>
    <message>
        <source>%1 was stopped while it ran. Whether it took effect is unknown until it is observed.</source>
        <translation>%1 は実行中に中止されました。実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>%1 gave no answer within %2 and was ended. Whether it took effect is unknown until it is observed.</source>
        <translation>%1 から %2以内に応答がなかったため、終了しました。実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>The management shell ended while %1 ran (exit code %2). Whether it took effect is unknown until it is observed.</source>
        <translation>%1 の実行中に管理シェルが終了しました (終了コード %2)。実行されたかどうかは、状態を確認するまでわかりません。</translation>
    </message>
    <message>
        <source>The management shell ended without an answer to %1. Look at the state of the pool, and open the management shell by hand to see whether it works.</source>
        <translation>管理シェルが %1 に応答せずに終了しました。プールの状態を確認し、管理シェルを手動で開いて動作するかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The management shell&apos;s answer to %1 cannot be read (%2). Look at the state of the pool before anything is repeated.</source>
        <translation>%1 に対する管理シェルの応答を読み取れません (%2)。何かを繰り返す前に、プールの状態を確認してください。</translation>
    </message>
    <message>
        <source>TLS cannot be set up for the practice servers: %1. Without it they can be served with --encryption off.</source>
        <translation>練習用サーバーの TLS を準備できません: %1。TLS なしで公開するには --encryption off を指定してください。</translation>
    </message>
    <message>
        <source>Port %1 of this computer cannot be used: %2. Choose another one with --port, or --port 0 for free ones.</source>
        <translation>このコンピューターのポート %1 は使用できません: %2。--port で別のポートを指定するか、--port 0 で空いているポートを使用してください。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a connection to SQL Server. Use letters, digits and . _ @ $ # - only.</source>
        <translation>“%1” は SQL Server への接続に使用できません。英数字と . _ @ $ # - だけを使用してください。</translation>
    </message>
    <message>
        <source>The driver %1 cannot carry this password: it holds a closing brace together with a semicolon, an opening brace in front, or a blank at an end. Use another driver or another password.</source>
        <translation>ドライバー %1 ではこのパスワードを渡せません。閉じ波かっこに加えて、セミコロン、先頭の開き波かっこ、または前後の空白が含まれています。別のドライバーまたは別のパスワードを使用してください。</translation>
    </message>
    <message>
        <source>This password cannot be used: it must have 1 to 128 characters, and no control character among them.</source>
        <translation>このパスワードは使用できません。制御文字を含まない 1 ～ 128 文字にしてください。</translation>
    </message>
    <message>
        <source>The login “%1” needs its password. Hand it over by standard input, with --password-stdin.</source>
        <translation>ログイン “%1” にはパスワードが必要です。--password-stdin を指定し、標準入力で渡してください。</translation>
    </message>
    <message>
        <source>The driver %1 checks the certificate of the server and cannot be told otherwise. Set trustServerCertificate to false, or use another driver.</source>
        <translation>ドライバー %1 はサーバーの証明書を必ず検証します。trustServerCertificate を false にするか、別のドライバーを使用してください。</translation>
    </message>
    <message>
        <source>The driver %1 does not check the certificate of the server. Set trustServerCertificate to true to accept that, or install an ODBC driver of Microsoft.</source>
        <translation>ドライバー %1 はサーバーの証明書を検証しません。それを了承する場合は trustServerCertificate を true にしてください。了承しない場合は、Microsoft の ODBC ドライバーをインストールしてください。</translation>
    </message>
    <message>
        <source>The statement on SQL Server %1 was stopped while it ran. Whether it took effect has to be observed.</source>
        <translation>SQL Server %1 で実行中のステートメントを停止しました。実行されたかどうかは、状態を観測して確認する必要があります。</translation>
    </message>
    <message>
        <source>How the ODBC driver “%1” is used is not known here. Name another one in the profile, or none.</source>
        <translation>ODBC ドライバー “%1” には対応していません。プロファイルで別のドライバーを指定するか、空のままにしてください。</translation>
    </message>
    <message>
        <source>No ODBC driver for SQL Server is installed. Install ODBC Driver 18 for SQL Server, or FreeTDS.</source>
        <translation>SQL Server 用の ODBC ドライバーがインストールされていません。ODBC Driver 18 for SQL Server または FreeTDS をインストールしてください。</translation>
    </message>
    <message>
        <source>The account “%1” is not used with Windows authentication, where SQL Server names it. Remove it.</source>
        <translation>Windows 認証では SQL Server がアカウントを示すため、アカウント “%1” は使用されません。削除してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an account here. Write DOMAIN\user: letters, digits and . _ - @ $ without blanks.</source>
        <translation>“%1” はアカウントの名前として使用できません。DOMAIN\user の形式で、英数字と . _ - @ $ を空白なしで入力してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an ODBC driver. Write it as the ODBC manager shows it, for example ODBC Driver 18 for SQL Server, or leave it empty to have one chosen.</source>
        <translation>“%1” は ODBC ドライバーの名前として使用できません。ODBC Driver 18 for SQL Server のように、ODBC マネージャーに表示される名前を入力してください。自動で選択する場合は空のままにします。</translation>
    </message>
    <message>
        <source>“%1” cannot be an address. Write a host name or an IP address, and after a comma the port where it is another, as in 127.0.0.1,14330; or leave it empty.</source>
        <translation>“%1” はアドレスとして使用できません。ホスト名または IP アドレスを入力し、ポートが異なる場合は 127.0.0.1,14330 のようにコンマの後に続けてください。不要な場合は空のままにします。</translation>
    </message>
    <message>
        <source>the port of the primary instance; the others have the next ones (default: 14330; 0: free ports)</source>
        <translation>プライマリ インスタンスのポート。他のインスタンスには続く番号を使用 (既定: 14330、0: 空いているポート)</translation>
    </message>
    <message>
        <source>whether the servers offer TLS, or demand it (default: on)</source>
        <translation>サーバーが TLS を提供するか、必須とするか (既定: on)</translation>
    </message>
    <message>
        <source>puts the SQL Servers of a practice estate on ports of this computer</source>
        <translation>練習環境の SQL Server をこのコンピューターのポートで公開します</translation>
    </message>
    <message>
        <source>reads the password of the SQL Server login from standard input, one line</source>
        <translation>SQL Server ログインのパスワードを標準入力から 1 行読み取る</translation>
    </message>
    <message>
        <source>No password came by standard input. Write it there as one line.</source>
        <translation>標準入力からパスワードを受け取れませんでした。1 行で入力してください。</translation>
    </message>
    <message>
        <source>--port cannot be &quot;%1&quot;. Use a number from 0 to %2.</source>
        <translation>--port に &quot;%1&quot; は指定できません。0 ～ %2 の数値を指定してください。</translation>
    </message>
    <message>
        <source>The practice servers are being served</source>
        <translation>練習用サーバーを公開しています</translation>
    </message>
    <message>
        <source>can be reached</source>
        <translation>接続できます</translation>
    </message>
    <message>
        <source>dead: refuses connections</source>
        <translation>停止中: 接続を拒否します</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Press Ctrl-C to end.</source>
        <translation>終了するには Ctrl-C を押します。</translation>
    </message>
    <message>
        <source>On this system practice servers cannot be put on ports. Practice works without it: pchatctl practice.</source>
        <translation>このシステムでは練習用サーバーをポートで公開できません。公開しなくても、pchatctl practice で練習できます。</translation>
    </message>
    <message>
        <source>writes the profile of a pool from what its servers say; changes nothing there</source>
        <translation>サーバーから読み取った内容でプールのプロファイルを作成します。サーバーは変更しません</translation>
    </message>
    <message>
        <source>names every fault of a profile</source>
        <translation>プロファイルの誤りをすべて示します</translation>
    </message>
    <message>
        <source>says a profile in words</source>
        <translation>プロファイルの内容を文章で示します</translation>
    </message>
    <message>
        <source>has this computer keep the password of the profile&apos;s SQL Server login</source>
        <translation>プロファイルの SQL Server ログインのパスワードをこのコンピューターに保管します</translation>
    </message>
    <message>
        <source>has this computer forget that password</source>
        <translation>そのパスワードをこのコンピューターから削除します</translation>
    </message>
    <message>
        <source>This profile uses no SQL Server login, so it has no password.</source>
        <translation>このプロファイルは SQL Server ログインを使用しないため、パスワードはありません。</translation>
    </message>
    <message>
        <source>This program was built without a keeper of passwords. Give the password each time, with --password-stdin.</source>
        <translation>このプログラムはパスワードの保管機能なしでビルドされています。毎回 --password-stdin でパスワードを渡してください。</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 のパスワード</translation>
    </message>
    <message>
        <source>Hand the password over by standard input, with --password-stdin.</source>
        <translation>--password-stdin を指定し、標準入力でパスワードを渡してください。</translation>
    </message>
    <message>
        <source>This computer keeps the password of the login “%1” for the pool %2.</source>
        <translation>プール %2 のログイン “%1” のパスワードをこのコンピューターに保管しました。</translation>
    </message>
    <message>
        <source>The password of the login “%1” for the pool %2 is forgotten.</source>
        <translation>プール %2 のログイン “%1” のパスワードを削除しました。</translation>
    </message>
    <message>
        <source>No password of the login “%1” for the pool %2 was kept.</source>
        <translation>プール %2 のログイン “%1” のパスワードは保管されていませんでした。</translation>
    </message>
    <message>
        <source>The profile %1 cannot be written: %2</source>
        <translation>プロファイル %1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Name another file, or add --overwrite.</source>
        <translation>%1 は既に存在するため、変更していません。別のファイルを指定するか、--overwrite を付けてください。</translation>
    </message>
    <message>
        <source>A profile has no field &quot;%1&quot;. Name one of these: %2.</source>
        <translation>プロファイルに項目 &quot;%1&quot; はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Write it as in a profile; an instance as HOST, HOST\INSTANCE or HOST,PORT, servers with commas between them.</source>
        <translation>%1 に &quot;%2&quot; は指定できません。プロファイルと同じ形で書いてください。インスタンスは HOST、HOST\INSTANCE または HOST,PORT、サーバーはコンマ区切りです。</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; has no value. Write a name, an equals sign and the value.</source>
        <translation>%1 &quot;%2&quot; に値がありません。名前、等号、値の順に書いてください。</translation>
    </message>
    <message>
        <source>--address &quot;%1&quot; cannot be used. Write the host as the profile names it, an equals sign, and HOST or HOST,PORT where it is reached.</source>
        <translation>--address &quot;%1&quot; は使用できません。プロファイルに書かれたホスト名、等号、接続先の HOST または HOST,PORT の順に書いてください。</translation>
    </message>
    <message>
        <source>the backup SQL Server: HOST, HOST\INSTANCE or HOST,PORT (default: the one that the topology names)</source>
        <translation>バックアップの SQL Server: HOST、HOST\INSTANCE または HOST,PORT (既定: トポロジに記載されたもの)</translation>
    </message>
    <message>
        <source>the pool, where the topology holds several</source>
        <translation>トポロジに複数のプールがある場合の対象プール</translation>
    </message>
    <message>
        <source>a value of your own for a field of the profile; repeat it for each</source>
        <translation>プロファイルの項目に自分で指定する値。項目ごとに繰り返します</translation>
    </message>
    <message>
        <source>a SQL Server login (default: Windows, as the account that runs this)</source>
        <translation>SQL Server ログイン (既定: 実行中のアカウントによる Windows 認証)</translation>
    </message>
    <message>
        <source>accept a server&apos;s certificate even where nobody vouches for it</source>
        <translation>信頼できる発行元のないサーバー証明書も受け入れます</translation>
    </message>
    <message>
        <source>where a SQL Server is reached instead, HOST or HOST,PORT; repeat it for each</source>
        <translation>SQL Server の実際の接続先 (HOST または HOST,PORT)。サーバーごとに繰り返します</translation>
    </message>
    <message>
        <source>ask the practice estate in DIR instead of real servers</source>
        <translation>実際のサーバーの代わりに DIR の練習環境に問い合わせます</translation>
    </message>
    <message>
        <source>with --lab: reach its SQL Servers where &quot;lab serve&quot; has put them</source>
        <translation>--lab と併用: &quot;lab serve&quot; が公開したポートで SQL Server に接続します</translation>
    </message>
    <message>
        <source>replace FILE where it exists</source>
        <translation>FILE が存在する場合は置き換えます</translation>
    </message>
    <message>
        <source>given on the command line</source>
        <translation>コマンド ラインで指定</translation>
    </message>
    <message>
        <source>--served belongs to a practice estate. Add --lab DIR.</source>
        <translation>--served は練習環境用です。--lab DIR を付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>the same %n file(s) are seen there as in %1 on %2</source>
        <translation>
            <numerusform>%2 の %1 と同じ %n 個のファイルが見えます</numerusform>
        </translation>
    </message>
    <message>
        <source>Log shipping was not read: which instance is the backup is not known.</source>
        <translation>ログ配布を読み取れませんでした。バックアップのインスタンスが不明です。</translation>
    </message>
    <message>
        <source>Reading log shipping from msdb of %1</source>
        <translation>%1 の msdb からログ配布の構成を読み取っています</translation>
    </message>
    <message>
        <source>Looking for the copy folder from this computer</source>
        <translation>このコンピューターからコピー先フォルダーを探しています</translation>
    </message>
    <message>
        <source>Reading the topology from the management shell</source>
        <translation>管理シェルからトポロジを読み取っています</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>not found: must be filled in</source>
        <translation>見つかりません。記入が必要です</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>not found: may be filled in where there is one</source>
        <translation>見つかりません。ある場合は記入できます</translation>
    </message>
    <message>
        <source>the sources differ: must be filled in</source>
        <translation>情報源が食い違っています。記入が必要です</translation>
    </message>
    <message>
        <source>“%1” was found and cannot be used here: must be filled in</source>
        <translation>“%1” が見つかりましたが、ここでは使用できません。記入が必要です</translation>
    </message>
    <message>
        <source>No database is set up as a log shipping secondary on %1. Either this is not the backup instance, or log shipping has been removed there.</source>
        <translation>%1 にログ配布のセカンダリ データベースはありません。バックアップのインスタンスではないか、ログ配布が既に削除されています。</translation>
    </message>
    <message>
        <source>%1 is the log shipping secondary of these databases: %2. Which of them is the chat database must be said (chat.name).</source>
        <translation>%1 は次のデータベースのログ配布のセカンダリです: %2。どれが常設チャット データベースかを指定してください (chat.name)。</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Restore mode</source>
        <translation>復元モード</translation>
    </message>
    <message>
        <source>Restore delay</source>
        <translation>復元の遅延</translation>
    </message>
    <message>
        <source>Retention of copied files</source>
        <translation>コピーしたファイルの保持期間</translation>
    </message>
    <message>
        <source>Alert when nothing was restored for</source>
        <translation>復元がない場合に警告するまでの時間</translation>
    </message>
    <message>
        <source>Copy job</source>
        <translation>コピー ジョブ</translation>
    </message>
    <message>
        <source>Restore job</source>
        <translation>復元ジョブ</translation>
    </message>
    <message>
        <source>Monitor server</source>
        <translation>監視サーバー</translation>
    </message>
    <message>
        <source>Log shipping could not be read from msdb of %1: %2</source>
        <translation>%1 の msdb からログ配布の構成を読み取れませんでした: %2</translation>
    </message>
    <message>
        <source>%1 in the management shell</source>
        <translation>管理シェルの %1</translation>
    </message>
    <message>
        <source>The management shell did not answer “%1”: %2</source>
        <translation>管理シェルが “%1” に応答しませんでした: %2</translation>
    </message>
    <message>
        <source>The topology holds no Persistent Chat pool.</source>
        <translation>トポロジに常設チャット プールがありません。</translation>
    </message>
    <message>
        <source>The topology holds these Persistent Chat pools: %1. Which of them is meant must be said (pool.fqdn).</source>
        <translation>トポロジに次の常設チャット プールがあります: %1。対象のプールを指定してください (pool.fqdn)。</translation>
    </message>
    <message>
        <source>none, says %1</source>
        <translation>なし (%1)</translation>
    </message>
    <message>
        <source>active while the pool is %1: %2</source>
        <translation>プールの状態が %1 のときにアクティブ: %2</translation>
    </message>
    <message>
        <source>not active while the pool is %1: %2</source>
        <translation>プールの状態が %1 のときにアクティブでない: %2</translation>
    </message>
    <message>
        <source>Pool state</source>
        <translation>プールの状態</translation>
    </message>
    <message>
        <source>Site in the topology</source>
        <translation>トポロジのサイト</translation>
    </message>
    <message>
        <source>The computer %1 does not answer.</source>
        <translation>コンピューター %1 が応答しません。</translation>
    </message>
    <message>
        <source>The database %1 on %2 has no mirror.</source>
        <translation>%2 のデータベース %1 にはミラーがありません。</translation>
    </message>
    <message>
        <source>This computer has no keeper of passwords that can be used. Log on to a desktop that has one, or give the password each time.</source>
        <translation>このコンピューターには使用できるパスワードの保管機能がありません。保管機能のあるデスクトップにログオンするか、毎回パスワードを入力してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s keeper of passwords refused access. Unlock it first.</source>
        <translation>このコンピューターのパスワードの保管機能がアクセスを拒否しました。先にロックを解除してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s keeper of passwords cannot be used: %1</source>
        <translation>このコンピューターのパスワードの保管機能を使用できません: %1</translation>
    </message>
    <message>
        <source>given</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>found</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>concluded: look at it</source>
        <translation>推定 (要確認)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>食い違い</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Where the sources differ</source>
        <translation>情報源の食い違い</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Seen besides</source>
        <translation>その他に検出したもの</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>読み取れなかったもの</translation>
    </message>
    <message>
        <source>What is still to be filled in</source>
        <translation>まだ記入が必要なもの</translation>
    </message>
    <message>
        <source>New profile %1</source>
        <translation>新しいプロファイル %1</translation>
    </message>
    <message>
        <source>The profile was written and is not complete: fill in what is named below, then validate it.</source>
        <translation>プロファイルを作成しましたが、まだ完全ではありません。下に示す項目を記入し、検証してください。</translation>
    </message>
    <message>
        <source>The profile was written. About some fields the sources differ: look at those named below.</source>
        <translation>プロファイルを作成しました。情報源が食い違う項目があります。下に示す項目を確認してください。</translation>
    </message>
    <message>
        <source>The profile was written and is complete.</source>
        <translation>プロファイルを作成しました。必要な項目はすべてそろっています。</translation>
    </message>
    <message>
        <source>%1, reached at %2</source>
        <translation>%1 (接続先 %2)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Primary mirror</source>
        <translation>プライマリのミラー</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backup mirror</source>
        <translation>バックアップのミラー</translation>
    </message>
    <message>
        <source>Witness of the primary</source>
        <translation>プライマリのミラーリング監視</translation>
    </message>
    <message>
        <source>Witness of the backup</source>
        <translation>バックアップのミラーリング監視</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Primary data center</source>
        <translation>プライマリ データ センター</translation>
    </message>
    <message>
        <source>Its chat servers</source>
        <translation>そのチャット サーバー</translation>
    </message>
    <message>
        <source>Backup data center</source>
        <translation>バックアップ データ センター</translation>
    </message>
    <message>
        <source>Active after a failover</source>
        <translation>フェールオーバー後のアクティブ サーバー</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Backup share</source>
        <translation>バックアップ共有</translation>
    </message>
    <message>
        <source>Share for the mirror</source>
        <translation>ミラー用の共有</translation>
    </message>
    <message>
        <source>Copy folder on the backup server</source>
        <translation>バックアップ サーバー上のコピー先フォルダー</translation>
    </message>
    <message>
        <source>Copy folder from this computer</source>
        <translation>このコンピューターから見たコピー先フォルダー</translation>
    </message>
    <message>
        <source>Windows, as the account that runs this program</source>
        <translation>Windows 認証 (このプログラムを実行するアカウント)</translation>
    </message>
    <message>
        <source>the SQL Server login %1; its password is asked for and never kept in a file</source>
        <translation>SQL Server ログイン %1。パスワードは入力を求め、ファイルには保存しません</translation>
    </message>
    <message>
        <source>accepted even where nobody vouches for it</source>
        <translation>信頼できる発行元がなくても受け入れる</translation>
    </message>
    <message>
        <source>must be vouched for</source>
        <translation>信頼できる発行元が必要</translation>
    </message>
    <message>
        <source>practice estate</source>
        <translation>練習環境</translation>
    </message>
    <message>
        <source>real</source>
        <translation>実環境</translation>
    </message>
    <message>
        <source>How it is reached</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>Certificate of a server</source>
        <translation>サーバー証明書</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>ODBC ドライバー</translation>
    </message>
    <message>
        <source>the best one that is installed</source>
        <translation>インストール済みのうち最適なもの</translation>
    </message>
    <message>
        <source>SQL Servers</source>
        <translation>SQL Server</translation>
    </message>
    <message>
        <source>Management shell</source>
        <translation>管理シェル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Account whose roles count</source>
        <translation>役割を確認するアカウント</translation>
    </message>
    <message>
        <source>Profile of %1</source>
        <translation>%1 のプロファイル</translation>
    </message>
    <message>
        <source>Persistent Chat database</source>
        <translation>常設チャット データベース</translation>
    </message>
    <message>
        <source>Compliance database</source>
        <translation>コンプライアンス データベース</translation>
    </message>
    <message>
        <source>Validation of %1</source>
        <translation>%1 の検証</translation>
    </message>
    <message>
        <source>The profile is complete and free of faults.</source>
        <translation>プロファイルに不足や誤りはありません。</translation>
    </message>
    <message numerus="yes">
        <source>The profile has %n fault(s).</source>
        <translation>
            <numerusform>プロファイルに %n 件の誤りがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No password was given for the login “%1”. Open the estate again to be asked for it.</source>
        <translation>ログイン “%1” のパスワードが入力されていません。環境をもう一度開くと、入力を求められます。</translation>
    </message>
    <message>
        <source>what the practice servers speak, with its order of dates (default: us_english)</source>
        <translation>練習環境のサーバーの言語と日付の順序 (既定: us_english)</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot be reached (error %2). Nothing was changed there.</source>
        <translation>SQL Server %1 に接続できません (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>The name of SQL Server %1 is not known on the network (error %2). Nothing was changed there.</source>
        <translation>SQL Server %1 の名前がネットワーク上で見つかりません (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Correct the host name in the profile or the entry in DNS. Then try again.</source>
        <translation>プロファイルのホスト名、または DNS の登録を修正してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 took the connection, but no login came about: it hung up, or no encryption could be agreed on (error %2). Nothing was changed there.</source>
        <translation>SQL Server %1 は接続を受け付けましたが、ログインできませんでした。サーバーが接続を切ったか、暗号化の取り決めができませんでした (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Check that address and port are those of SQL Server, and that it offers TLS 1.2. Then try again.</source>
        <translation>アドレスとポートが SQL Server のものか、また SQL Server が TLS 1.2 を提供しているかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 offers no encryption (error %2), and without it no password is sent. Nothing was changed there.</source>
        <translation>SQL Server %1 は暗号化を提供していません (エラー %2)。暗号化がない場合、パスワードは送信されません。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Turn on TLS on that server, with the updates for TLS 1.2. Then try again.</source>
        <translation>TLS 1.2 の更新プログラムを適用し、そのサーバーで TLS を有効にしてください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The certificate of SQL Server %1 is not trusted on this computer (error %2). Nothing was changed there.</source>
        <translation>SQL Server %1 の証明書は、このコンピューターでは信頼されていません (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Install the certificate of its issuer here, or set trustServerCertificate in the profile if you are sure of that server. Then try again.</source>
        <translation>発行元の証明書をこのコンピューターにインストールするか、そのサーバーに間違いがなければ、プロファイルで trustServerCertificate を設定してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The state is read again before anything is repeated. If the server stays silent, look at its load and at what blocks the statement, then try again.</source>
        <translation>何かを繰り返す前に、状態が読み直されます。応答がないままであれば、サーバーの負荷と、ステートメントを妨げている処理を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>The state is read again before anything is repeated. Check that the server runs and the network to it, then try again.</source>
        <translation>何かを繰り返す前に、状態が読み直されます。サーバーが動作しているか、サーバーまでのネットワークに問題がないかを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the login (error %2). Nothing was changed there.</source>
        <translation>SQL Server %1 がログインを拒否しました (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Check the account, its password and its login on that server; the server&apos;s error log names the reason. Then try again.</source>
        <translation>アカウント、パスワード、そのサーバーでのログインを確認してください。理由はサーバーのエラー ログに記録されています。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the login because the database asked for cannot be opened (error %2). Nothing was changed there.</source>
        <translation>要求されたデータベースを開けないため、SQL Server %1 がログインを拒否しました (エラー %2)。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Give the login access to master, and make master its default database. Then try again.</source>
        <translation>ログインに master へのアクセスを許可し、既定のデータベースを master にしてください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the statement because the login lacks the permission (error %2).</source>
        <translation>ログインにアクセス許可がないため、SQL Server %1 がステートメントを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Use a login that is a member of sysadmin, or have the permission granted. Then try again.</source>
        <translation>sysadmin のメンバーであるログインを使うか、アクセス許可の付与を依頼してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 does not understand the statement (error %2). Nothing was changed by it.</source>
        <translation>SQL Server %1 がステートメントを解釈できません (エラー %2)。このステートメントによる変更はありません。</translation>
    </message>
    <message>
        <source>This is a fault of this program or of the server&apos;s version, and trying again will not help. Stop the run and send the report to support.</source>
        <translation>このプログラムまたはサーバーのバージョンの問題で、再試行しても解決しません。実行を停止し、レポートをサポートに送ってください。</translation>
    </message>
    <message>
        <source>If it has been removed already, nothing is left to do: try again, and the next look will show it. Otherwise check the name and the rights of the login.</source>
        <translation>既に削除されていれば、行うことはありません。再試行すると、状態の確認でそれがわかります。そうでなければ、名前とログインのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 has no such log shipping configuration (error %2).</source>
        <translation>SQL Server %1 にこのログ配布の構成はありません (エラー %2)。</translation>
    </message>
    <message>
        <source>If it has been removed already, nothing is left to do: try again, and the next look will show it. Otherwise check the instance and the database name in the profile.</source>
        <translation>既に削除されていれば、行うことはありません。再試行すると、状態の確認でそれがわかります。そうでなければ、プロファイルのインスタンスとデータベース名を確認してください。</translation>
    </message>
    <message>
        <source>SQL Server Agent on %1 did not take the request (error %2): it is not running, or the job already is in the state asked for.</source>
        <translation>%1 の SQL Server エージェントが要求を受け付けませんでした (エラー %2)。エージェントが動作していないか、ジョブが既に要求された状態です。</translation>
    </message>
    <message>
        <source>A volume of SQL Server %1 is full (error %2).</source>
        <translation>SQL Server %1 のボリュームに空きがありません (エラー %2)。</translation>
    </message>
    <message>
        <source>Make space on it, then try again.</source>
        <translation>空き領域を作ってから再試行してください。</translation>
    </message>
    <message>
        <source>The session on SQL Server %1 has already ended (error %2).</source>
        <translation>SQL Server %1 のセッションは既に終了しています (エラー %2)。</translation>
    </message>
    <message>
        <source>Nothing is left to do here. Go on with the next step.</source>
        <translation>ここで行うことはありません。次の手順に進んでください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is in use (error %2).</source>
        <translation>SQL Server %1 のデータベースは使用中です (エラー %2)。</translation>
    </message>
    <message>
        <source>It is tried again by itself a few times. If it stays so, end the sessions that use the database, then try again.</source>
        <translation>自動的に数回再試行されます。解消しない場合は、データベースを使用しているセッションを終了してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 is busy with other work on the database (error %2).</source>
        <translation>SQL Server %1 はデータベースの別の処理を実行しています (エラー %2)。</translation>
    </message>
    <message>
        <source>It is tried again by itself a few times. If it stays so, wait until the other backup, restore or change has ended, then try again.</source>
        <translation>自動的に数回再試行されます。解消しない場合は、ほかのバックアップ、復元、変更が終わるのを待ってから、再試行してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is changing its state (error %2).</source>
        <translation>SQL Server %1 のデータベースは状態を切り替えている途中です (エラー %2)。</translation>
    </message>
    <message>
        <source>It is tried again by itself a few times. The recovery of a large database takes minutes: look at the server&apos;s error log, then try again.</source>
        <translation>自動的に数回再試行されます。大きなデータベースの復旧には数分かかります。サーバーのエラー ログを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 has no such database (error %2).</source>
        <translation>SQL Server %1 にこのデータベースはありません (エラー %2)。</translation>
    </message>
    <message>
        <source>Check the database name and the instance in the profile. If they are right, the database has to be restored there first.</source>
        <translation>プロファイルのデータベース名とインスタンスを確認してください。正しい場合は、先にそこへデータベースを復元する必要があります。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is marked SUSPECT (error %2).</source>
        <translation>SQL Server %1 のデータベースは SUSPECT (問題あり) の状態です (エラー %2)。</translation>
    </message>
    <message>
        <source>Trying again will not help. Read the server&apos;s error log, remove the cause, and restore the database.</source>
        <translation>再試行しても解決しません。サーバーのエラー ログを確認して原因を取り除き、データベースを復元してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 cannot be opened because it is in the middle of a restore (error %2).</source>
        <translation>SQL Server %1 のデータベースは復元の途中のため、開けません (エラー %2)。</translation>
    </message>
    <message>
        <source>This is as it should be before the recovery. Go on with the restore; the database opens when it is recovered.</source>
        <translation>復旧前であれば正常な状態です。復元を続けてください。データベースは復旧されると開けるようになります。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is offline (error %2).</source>
        <translation>SQL Server %1 のデータベースはオフラインです (エラー %2)。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot open the database: its files cannot be reached, or memory or disk space is short (error %2).</source>
        <translation>ファイルにアクセスできないか、メモリまたはディスク領域が不足しているため、SQL Server %1 はデータベースを開けません (エラー %2)。</translation>
    </message>
    <message>
        <source>Read the server&apos;s error log, and give the server back its files, memory or space. Then try again.</source>
        <translation>サーバーのエラー ログを確認し、ファイル、メモリ、または空き領域を使える状態に戻してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is in STANDBY and can only be read (error %2).</source>
        <translation>SQL Server %1 のデータベースは STANDBY で、読み取り専用です (エラー %2)。</translation>
    </message>
    <message>
        <source>Check that this is the right server. What changes the database or backs it up has to wait until it is recovered.</source>
        <translation>正しいサーバーかどうかを確認してください。データベースの変更やバックアップは、復旧されるまで行えません。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the statement because of the state of the database (error %2).</source>
        <translation>データベースの状態のため、SQL Server %1 がステートメントを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Look at the state of the database. If it is not the one that the plan expects, stop the run and make a new plan.</source>
        <translation>データベースの状態を確認してください。計画で想定した状態でなければ、実行を停止し、新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 broke off the statement (error %2).</source>
        <translation>SQL Server %1 がステートメントを中断しました (エラー %2)。</translation>
    </message>
    <message>
        <source>The messages before this one name the cause. Remove it, then try again.</source>
        <translation>原因は、これより前のメッセージに示されています。原因を取り除いてから再試行してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is not mirrored (error %2).</source>
        <translation>SQL Server %1 のデータベースはミラー化されていません (エラー %2)。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the statement because the database is mirrored or is a mirror (error %2).</source>
        <translation>データベースがミラー化されているかミラーであるため、SQL Server %1 がステートメントを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Remove the mirroring first, or use the principal. Then try again.</source>
        <translation>先にミラーリングを削除するか、プリンシパルを使ってください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The mirrored database on SQL Server %1 has neither partner nor witness (error %2) and cannot be opened.</source>
        <translation>SQL Server %1 のミラー化されたデータベースは、パートナーにもミラーリング監視サーバーにも接続できないため (エラー %2)、開けません。</translation>
    </message>
    <message>
        <source>Bring the partner or the witness back. If both are lost, remove the mirroring and recover the database; what only the partner holds is then lost.</source>
        <translation>パートナーまたはミラーリング監視サーバーを復帰させてください。どちらも失われた場合は、ミラーリングを削除してデータベースを復旧してください。パートナーだけにあるデータは失われます。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot reach the mirroring partner (error %2).</source>
        <translation>SQL Server %1 からミラーリングのパートナーに接続できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Check that both servers run and that their mirroring endpoints are started, open in the firewall and allowed to the partner&apos;s service account. Then try again.</source>
        <translation>両方のサーバーが動作していること、データベース ミラーリング エンドポイントが開始され、ファイアウォールで許可され、パートナーのサービス アカウントに許可されていることを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot begin mirroring because the mirror is not far enough (error %2).</source>
        <translation>ミラーのログが足りないため、SQL Server %1 でミラーリングを開始できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Restore the newest log backups on the mirror without recovering it. Then try again.</source>
        <translation>最新のログ バックアップを、ミラーを復旧せずに復元してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot begin mirroring because the database of the mirror is not in the restoring state (error %2).</source>
        <translation>ミラーのデータベースが復元中の状態ではないため、SQL Server %1 でミラーリングを開始できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Restore a full backup and its log backups on the mirror without recovering it. Then try again.</source>
        <translation>完全バックアップとそのログ バックアップを、ミラーを復旧せずに復元してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot begin mirroring because the database is not in the full recovery model on both servers (error %2).</source>
        <translation>両方のサーバーでデータベースが完全復旧モデルになっていないため、SQL Server %1 でミラーリングを開始できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Set the full recovery model, take a full backup and restore it on the mirror without recovering it. Then try again.</source>
        <translation>完全復旧モデルに設定し、完全バックアップを取り、ミラーを復旧せずに復元してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 takes no log backup because the database has no full backup yet (error %2).</source>
        <translation>データベースの完全バックアップがまだないため、SQL Server %1 はログ バックアップを取れません (エラー %2)。</translation>
    </message>
    <message>
        <source>Take a full backup first. Then try again.</source>
        <translation>先に完全バックアップを取ってください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 does not find the file or the folder (error %2, operating system error %3).</source>
        <translation>SQL Server %1 でファイルまたはフォルダーが見つかりません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>Check the path as that server sees it, and that the file was copied. Then try again.</source>
        <translation>そのサーバーから見たパスと、ファイルがコピーされているかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 may not open the file (error %2, operating system error %3).</source>
        <translation>SQL Server %1 にファイルを開くアクセス許可がありません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>Give the service account of that server access to the folder and the share. Then try again.</source>
        <translation>そのサーバーのサービス アカウントに、フォルダーと共有へのアクセス許可を与えてください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>Another program holds the file that SQL Server %1 needs (error %2, operating system error %3).</source>
        <translation>SQL Server %1 が必要とするファイルを別のプログラムが使用しています (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>It is tried again by itself a few times. If it stays so, find the program that holds the file (a copy, a virus scanner), then try again.</source>
        <translation>自動的に数回再試行されます。解消しない場合は、ファイルを使用しているプログラム (コピー処理、ウイルス対策ソフトなど) を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 does not reach the share (error %2, operating system error %3).</source>
        <translation>SQL Server %1 から共有に接続できません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>It is tried again by itself a few times. If it stays so, look at the file server and at the network between them, then try again.</source>
        <translation>自動的に数回再試行されます。解消しない場合は、ファイル サーバーと、その間のネットワークを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>The volume that SQL Server %1 writes to is full (error %2, operating system error %3).</source>
        <translation>SQL Server %1 の書き込み先のボリュームに空きがありません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot read the file to its end (error %2, operating system error %3).</source>
        <translation>SQL Server %1 でファイルを最後まで読み取れません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>It may be copied half or damaged. Copy it again or use another copy, then try again.</source>
        <translation>コピーが途中であるか、破損している可能性があります。もう一度コピーするか、別のコピーを使ってから、再試行してください。</translation>
    </message>
    <message>
        <source>The file is larger than the volume that SQL Server %1 writes to can hold (error %2, operating system error %3).</source>
        <translation>ファイルが大きすぎて、SQL Server %1 の書き込み先ボリュームに格納できません (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>Use a volume with another file system, then try again.</source>
        <translation>別のファイル システムのボリュームを使ってから、再試行してください。</translation>
    </message>
    <message>
        <source>The path is longer than the volume allows on SQL Server %1 (error %2, operating system error %3).</source>
        <translation>SQL Server %1 のボリュームで使用できる長さをパスが超えています (エラー %2、オペレーティング システム エラー %3)。</translation>
    </message>
    <message>
        <source>Use a shorter path, by a new plan.</source>
        <translation>新しい計画で、短いパスを使ってください。</translation>
    </message>
    <message>
        <source>The state is read again before anything is repeated. Look at the server&apos;s error log, then try again.</source>
        <translation>何かを繰り返す前に、状態が読み直されます。サーバーのエラー ログを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>Look up what the error means, remove its cause, then try again.</source>
        <translation>エラーの意味を調べ、原因を取り除いてから再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 gave no answer that can be understood.</source>
        <translation>SQL Server %1 から理解できる応答がありませんでした。</translation>
    </message>
    <message>
        <source>Look at the state of the server before anything is repeated.</source>
        <translation>何かを繰り返す前に、サーバーの状態を確認してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the log backup because an earlier one is missing (error %2).</source>
        <translation>前のログ バックアップが適用されていないため、SQL Server %1 がログ バックアップを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Find the log backup that comes before it: on the share, in the copy folder, on the old servers. Put it into the copy folder, then try again. Without it, what follows is lost.</source>
        <translation>その前のログ バックアップを、共有、コピー先フォルダー、以前のサーバーで探し、コピー先フォルダーに置いてから再試行してください。見つからない場合、それ以降のデータは失われます。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the log backup because the log chain is broken (error %2).</source>
        <translation>ログ チェーンが途切れているため、SQL Server %1 がログ バックアップを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Trying again will not help. Stop the run and make a new plan that ends before the gap, or restore a newer full backup.</source>
        <translation>再試行しても解決しません。実行を停止し、途切れた箇所より前で終わる新しい計画を作成するか、新しい完全バックアップを復元してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot recover the database because its log is not restored far enough (error %2).</source>
        <translation>ログの復元が足りないため、SQL Server %1 はデータベースを復旧できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Restore the log backups that follow, without recovering. Then try again.</source>
        <translation>続きのログ バックアップを、復旧せずに復元してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 already holds what is in this backup (error %2).</source>
        <translation>このバックアップの内容は SQL Server %1 に既に適用されています (エラー %2)。</translation>
    </message>
    <message>
        <source>Nothing is left to do for this file. Go on with the next log backup.</source>
        <translation>このファイルについて行うことはありません。次のログ バックアップに進んでください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the backup because it belongs to another recovery path (error %2): it was written after the database had been recovered elsewhere.</source>
        <translation>別の復旧パスに属するバックアップのため、SQL Server %1 が拒否しました (エラー %2)。このバックアップは、データベースが別の場所で復旧された後に作られたものです。</translation>
    </message>
    <message>
        <source>This file cannot be applied here. Stop the run and make a new plan without it.</source>
        <translation>このファイルはここには適用できません。実行を停止し、このファイルを含まない新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the backup because it is one of another database (error %2).</source>
        <translation>別のデータベースのバックアップのため、SQL Server %1 が拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Check the folder and the file: choose the backups of this database, and make a new plan.</source>
        <translation>フォルダーとファイルを確認してください。このデータベースのバックアップを選択し、新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused to restore over what is already there (error %2).</source>
        <translation>SQL Server %1 が既存のデータベースまたはファイルへの上書きを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Check that backup and database belong together. Only if the database there may go, restore with REPLACE, by a new plan.</source>
        <translation>バックアップとデータベースが対応するものか確認してください。既存のデータベースが失われてもよい場合に限り、新しい計画で REPLACE を付けて復元してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 takes no log backup because it is not in the restoring state (error %2).</source>
        <translation>SQL Server %1 のデータベースは復元中の状態ではないため、ログ バックアップを適用できません (エラー %2)。</translation>
    </message>
    <message>
        <source>If it is recovered already, nothing can be restored into it any more: stop the run and make a new plan. If its restore was never begun, restore a full backup without recovering first.</source>
        <translation>既に復旧されている場合、これ以上は復元できません。実行を停止し、新しい計画を作成してください。復元が開始されていない場合は、先に完全バックアップを復旧せずに復元してください。</translation>
    </message>
    <message>
        <source>The database on SQL Server %1 is recovered already (error %2).</source>
        <translation>SQL Server %1 のデータベースは既に復旧されています (エラー %2)。</translation>
    </message>
    <message>
        <source>The backup file that SQL Server %1 read is not whole (error %2).</source>
        <translation>SQL Server %1 が読み取ったバックアップ ファイルは完全ではありません (エラー %2)。</translation>
    </message>
    <message>
        <source>The file that SQL Server %1 read is not a backup it can read (error %2).</source>
        <translation>SQL Server %1 が読み取ったファイルは、読み取れるバックアップではありません (エラー %2)。</translation>
    </message>
    <message>
        <source>Check which file it is, and whether a newer version of SQL Server wrote it. Put the right file in its place, then try again.</source>
        <translation>どのファイルか、また新しいバージョンの SQL Server で作られたものでないかを確認してください。正しいファイルに置き換えてから、再試行してください。</translation>
    </message>
    <message>
        <source>The backup that SQL Server %1 read has no checksums (error %2).</source>
        <translation>SQL Server %1 が読み取ったバックアップにはチェックサムがありません (エラー %2)。</translation>
    </message>
    <message>
        <source>Restore it without CHECKSUM, by a new plan.</source>
        <translation>新しい計画で、CHECKSUM を付けずに復元してください。</translation>
    </message>
    <message>
        <source>An earlier restore on SQL Server %1 was interrupted (error %2).</source>
        <translation>SQL Server %1 での前回の復元が中断されています (エラー %2)。</translation>
    </message>
    <message>
        <source>The same backup file is applied again by itself a few times. If that fails, copy the file anew, then try again.</source>
        <translation>同じバックアップ ファイルが自動的に数回適用されます。失敗した場合は、ファイルをコピーし直してから、再試行してください。</translation>
    </message>
    <message>
        <source>The backup or restore on SQL Server %1 was cancelled (error %2).</source>
        <translation>SQL Server %1 でのバックアップまたは復元が取り消されました (エラー %2)。</translation>
    </message>
    <message>
        <source>The state is read again before anything is repeated. If nobody cancelled it, look at the server&apos;s error log, then try again.</source>
        <translation>何かを繰り返す前に、状態が読み直されます。取り消した覚えがない場合は、サーバーのエラー ログを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused to overwrite the database because the tail of its log is not backed up (error %2).</source>
        <translation>ログ末尾がバックアップされていないため、SQL Server %1 がデータベースの上書きを拒否しました (エラー %2)。</translation>
    </message>
    <message>
        <source>Back up the tail of the log first; it may hold messages that are nowhere else. Do not answer this with REPLACE.</source>
        <translation>先にログ末尾のバックアップを取ってください。ほかにはないメッセージが含まれている可能性があります。REPLACE で上書きしないでください。</translation>
    </message>
    <message>
        <source>The backup was written by a newer version than that of SQL Server %1 (error %2).</source>
        <translation>バックアップは SQL Server %1 より新しいバージョンで作られています (エラー %2)。</translation>
    </message>
    <message>
        <source>It cannot be restored there. Use a server whose version is not lower.</source>
        <translation>そのサーバーには復元できません。同じかより新しいバージョンのサーバーを使ってください。</translation>
    </message>
    <message>
        <source>SQL Server %1 has to upgrade the database and therefore cannot restore it WITH STANDBY (error %2).</source>
        <translation>データベースのアップグレードが必要なため、SQL Server %1 は WITH STANDBY で復元できません (エラー %2)。</translation>
    </message>
    <message>
        <source>Restore it WITH NORECOVERY instead, by a new plan.</source>
        <translation>新しい計画で、代わりに WITH NORECOVERY を付けて復元してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot open the backup file (error %2).</source>
        <translation>SQL Server %1 でバックアップ ファイルを開けません (エラー %2)。</translation>
    </message>
    <message>
        <source>Check that the file is there as that server sees the folder, and that its service account may read it. Then try again.</source>
        <translation>そのサーバーから見たフォルダーにファイルがあるか、サービス アカウントが読み取れるかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 could not write the file (error %2).</source>
        <translation>SQL Server %1 でファイルに書き込めませんでした (エラー %2)。</translation>
    </message>
    <message>
        <source>Check the volume, the share and the rights of the service account. Then try again.</source>
        <translation>ボリューム、共有、サービス アカウントのアクセス許可を確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The error log of SQL Server %1 speaks of a backup device that failed (error %2).</source>
        <translation>SQL Server %1 のエラー ログに、バックアップ デバイスの失敗が記録されています (エラー %2)。</translation>
    </message>
    <message>
        <source>Look there for the operating system&apos;s error, and remove its cause. Then try again.</source>
        <translation>エラー ログでオペレーティング システムのエラーを確認し、原因を取り除いてください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 tells how far it is or what it has finished (message %2).</source>
        <translation>SQL Server %1 が進行状況または完了を知らせています (メッセージ %2)。</translation>
    </message>
    <message>
        <source>This only informs. Nothing has to be done.</source>
        <translation>これは情報です。何もする必要はありません。</translation>
    </message>
    <message>
        <source>SQL Server %1 broke off the login. Nothing was changed there.</source>
        <translation>SQL Server %1 がログインを中断しました。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Check whether the server is just being restarted, and the network to it. Then try again.</source>
        <translation>サーバーが再起動中でないか、サーバーまでのネットワークに問題がないかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 refused the login.</source>
        <translation>SQL Server %1 がログインを拒否しました。</translation>
    </message>
    <message>
        <source>The state is read again before anything is repeated. Go on when you are ready.</source>
        <translation>何かを繰り返す前に、状態が読み直されます。準備ができたら続けてください。</translation>
    </message>
    <message>
        <source>SQL Server %1 takes the connection, but did not answer the login within %2. Nothing was changed there.</source>
        <translation>SQL Server %1 は接続を受け付けましたが、%2以内にログインに応答しませんでした。このサーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Look whether the server is overloaded or just starting, and at the firewall between. Then try again.</source>
        <translation>サーバーが過負荷または起動中でないか、途中のファイアウォールに問題がないかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 fell silent: nothing came over the connection within %2.</source>
        <translation>SQL Server %1 からの応答が途絶え、%2以内に何も届きませんでした。</translation>
    </message>
    <message>
        <source>The ODBC driver for SQL Server cannot be loaded.</source>
        <translation>SQL Server 用の ODBC ドライバーを読み込めません。</translation>
    </message>
    <message>
        <source>Install it, or name another one in the profile. Then try again.</source>
        <translation>インストールするか、プロファイルで別のドライバーを指定してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The practice servers do not speak &quot;%1&quot;. They speak: %2.</source>
        <translation>練習環境のサーバーは &quot;%1&quot; に対応していません。使用できる言語: %2。</translation>
    </message>
    <message>
        <source>Find out whether the server runs, and check the network, the firewall and the port. Then try again.</source>
        <translation>サーバーが動作しているか、ネットワーク、ファイアウォール、ポートに問題がないかを確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>Find out whether SQL Server Agent runs. If it does, look at the state of the job. Then try again.</source>
        <translation>SQL Server エージェントが動作しているかを確認してください。動作していれば、ジョブの状態を確認してください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>Find out who took it offline, and why, before it is taken online. Then try again.</source>
        <translation>だれがなぜオフラインにしたかを確認してから、オンラインにしてください。その後、再試行してください。</translation>
    </message>
    <message>
        <source>The copy folder cannot be reached from here</source>
        <translation>このコンピューターから到達できないコピー先フォルダー</translation>
    </message>
    <message>
        <source>As in the loss of the primary data center, but this computer may not enter the copy folder. The backup instance reads the log share itself.</source>
        <translation>プライマリ データ センターの喪失と同じですが、このコンピューターにはコピー先フォルダーへのアクセスが許可されていません。ログ共有は、バックアップ インスタンスが自ら読み取ります。</translation>
    </message>
    <message>
        <source>Apply the log backup %1 from the share</source>
        <translation>共有からのログ バックアップ %1 の適用</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 3: it leads the database from LSN %1 to LSN %2, up to %3. It is read straight from the share, because nothing can be copied from this computer.</source>
        <translation>Microsoft の手順 3: データベースを LSN %1 から LSN %2 (%3 まで) へ進めます。このコンピューターからはコピーできないため、共有から直接読み取ります。</translation>
    </message>
    <message>
        <source>Left out, because %1 reads the log share itself: what does not stand whole in the copy folder is restored straight from %2. From this computer nothing can be copied there: %3</source>
        <translation>%1 がログ共有を自ら読み取るため、この手順は省きます。コピー先フォルダーに完全な形で存在しないログは、%2 から直接復元します。このコンピューターからコピーできない理由: %3</translation>
    </message>
    <message>
        <source>%1 It is not seen either that %2 reads the log share %3 itself.</source>
        <translation>%1 また、%2 がログ共有 %3 を自ら読み取れることも確認できません。</translation>
    </message>
    <message>
        <source>One of the two is enough: let this account write to the copy folder (%1), or let the service account of %2 read the log share (%3). Then check again.</source>
        <translation>次のどちらか一方で足ります。このアカウントにコピー先フォルダー (%1) への書き込みを許可するか、%2 のサービス アカウントにログ共有 (%3) の読み取りを許可してください。その後、もう一度確認してください。</translation>
    </message>
    <message>
        <source>%1 reads the log share %2 itself, so nothing is copied: what does not stand whole in the copy folder is restored straight from the share.</source>
        <translation>%1 がログ共有 %2 を自ら読み取るため、コピーは行いません。コピー先フォルダーに完全な形で存在しないログは、共有から直接復元します。</translation>
    </message>
    <message>
        <source>Every log needed already stands in the copy folder.</source>
        <translation>必要なログはすべて、すでにコピー先フォルダーにあります。</translation>
    </message>
    <message>
        <source>Nothing has to be done. To have the logs copied all the same, let this account write to %1 and check again.</source>
        <translation>対処は必要ありません。それでもログをコピーする場合は、このアカウントに %1 への書き込みを許可し、もう一度確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 sees %2; this computer lists %n file(s) there and may write to it.</source>
        <translation>
            <numerusform>%1 から %2 が見えます。このコンピューターからは %n 個のファイルが見え、書き込みも許可されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup instance sees the folder, and this computer may write to it.</source>
        <translation>バックアップ インスタンスからフォルダーが見え、このコンピューターから書き込めること。</translation>
    </message>
    <message numerus="yes">
        <source>A whole copy was seen of each of the %n log(s) needed; of these, %1 are restored straight from the share.</source>
        <translation>
            <numerusform>必要な %n 個のログのすべてに、完全なコピーがあります。そのうち %1 個は、共有から直接復元します。</numerusform>
        </translation>
    </message>
    <message>
        <source>To restore straight from the share: %1 files, %2. To apply in all: %3 logs, %4.</source>
        <translation>共有から直接復元するファイル: %1 個、%2。適用するログの合計: %3 個、%4。</translation>
    </message>
    <message>
        <source>Nothing is copied, so no room is needed in the copy folder.</source>
        <translation>コピーを行わないため、コピー先フォルダーの空き容量は必要ありません。</translation>
    </message>
    <message>
        <source>This computer may not write to the folder %1.</source>
        <translation>このコンピューターには、フォルダー %1 への書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>Values found: %1. Concluded, to be looked at: %2. Missing: %3. In dispute: %4.</source>
        <translation>検出した値: %1。推定 (要確認): %2。不足: %3。食い違い: %4。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Name a new file.</source>
        <translation>%1 は既に存在するため、変更していません。新しいファイルを指定してください。</translation>
    </message>
    <message>
        <source>typed in the window</source>
        <translation>画面で入力</translation>
    </message>
    <message>
        <source>“%1” cannot be a SQL Server instance. Write HOST, HOST\INSTANCE or HOST,PORT.</source>
        <translation>“%1” は SQL Server インスタンスとして使用できません。HOST、HOST\INSTANCE または HOST,PORT の形で書いてください。</translation>
    </message>
    <message>
        <source>%1 is in dispute: %2 (%3)</source>
        <translation>%1 の情報源が食い違っています: %2 (%3)</translation>
    </message>
    <message>
        <source>Look at it with: pchatctl lab truth &quot;%1&quot;</source>
        <translation>確認するには: pchatctl lab truth &quot;%1&quot;</translation>
    </message>
    <message>
        <source>MINUTES cannot be &quot;%1&quot;. Use a whole number from 1 to %2.</source>
        <translation>MINUTES に「%1」は指定できません。1 から %2 までの整数を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) have passed in the practice estate.</source>
        <translation>
            <numerusform>練習環境で %n 分が経過しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has happened in the practice estate: %1</source>
        <translation>練習環境で発生させたイベント: %1</translation>
    </message>
    <message>
        <source>The database %1 has no mirror that it could fail over to.</source>
        <translation>データベース %1 には、フェールオーバー先となるミラーがありません。</translation>
    </message>
    <message>
        <source>The database that serves has no living mirror, so its roles cannot change.</source>
        <translation>稼働中のデータベースに動作しているミラーがないため、役割を交代できません。</translation>
    </message>
    <message>
        <source>This practice estate has no mirror of the backup.</source>
        <translation>この練習環境にはバックアップのミラーがありません。</translation>
    </message>
    <message>
        <source>There is no event named &quot;%1&quot;. There are: %2.</source>
        <translation>「%1」というイベントはありません。使用できるイベント: %2。</translation>
    </message>
    <message>
        <source>lets time pass in a practice estate: jobs run, users write</source>
        <translation>練習環境の時間を進めます (ジョブが実行され、利用者が書き込みます)</translation>
    </message>
    <message>
        <source>has something happen in a practice estate: %1</source>
        <translation>練習環境でイベントを発生させます: %1</translation>
    </message>
    <message>
        <source>Power failure in the primary data center</source>
        <translation>プライマリ データ センターの停電</translation>
    </message>
    <message>
        <source>The primary data center is without power. Nothing there is destroyed: when the power is back, its servers and chat servers start as they stood at the outage.</source>
        <translation>プライマリ データ センターが停電しています。何も壊れていません。電源が復旧すると、SQL Server と常設チャット サーバーは停電時の状態のまま起動します。</translation>
    </message>
    <message>
        <source>The network between the data centers is cut</source>
        <translation>データ センター間のネットワークの切断</translation>
    </message>
    <message>
        <source>Everything runs, but the data centers do not reach each other. Users of the primary data center keep writing, and nothing of it can be seen from here.</source>
        <translation>すべて稼働していますが、データ センター間の通信ができません。プライマリ データ センターの利用者は書き込みを続けていますが、ここからは何も見えません。</translation>
    </message>
    <message>
        <source>The mirror serves, and everything runs</source>
        <translation>ミラーがサービスを提供 (すべて正常に稼働)</translation>
    </message>
    <message>
        <source>Nothing has failed. The mirror of the primary has been the principal for a while, and takes the log backups.</source>
        <translation>障害は発生していません。しばらく前からプライマリのミラーがプリンシパルになっており、ログ バックアップを取得しています。</translation>
    </message>
    <message>
        <source>%1 is what the step %2 has saved</source>
        <translation>%1 が、手順 %2 で保存した値である</translation>
    </message>
    <message>
        <source>what an earlier step has saved, and it has saved nothing</source>
        <translation>前の手順で保存した値 (ただし、何も保存されていません)</translation>
    </message>
    <message>
        <source>“%1” is not the path of a folder on the primary server. Write it as D:\LogCopy or \\server\share, with up to %2 characters and no backslash at the end, or leave it empty.</source>
        <translation>「%1」 はプライマリ サーバーのフォルダーのパスではありません。D:\LogCopy または \\server\share の形で、%2 文字まで、末尾に円記号を付けずに書くか、空のままにしてください。</translation>
    </message>
    <message>
        <source>%1 minutes are not possible. Write a whole number from %2 to %3.</source>
        <translation>%1 分は指定できません。%2 から %3 までの整数を書いてください。</translation>
    </message>
    <message>
        <source>approves the undo by the name of the pool</source>
        <translation>プール名によって元に戻す処理を承認します</translation>
    </message>
    <message>
        <source>shows a failover that loses nothing, while the primary lives</source>
        <translation>プライマリの稼働中に行う、何も失わないフェールオーバーの計画を表示します</translation>
    </message>
    <message>
        <source>carries out the approved plan, and loses nothing</source>
        <translation>承認された計画を実行します (何も失われません)</translation>
    </message>
    <message>
        <source>shows the way back to the primary</source>
        <translation>プライマリに戻す計画を表示します</translation>
    </message>
    <message>
        <source>brings the pool back to the primary</source>
        <translation>プールをプライマリに戻します</translation>
    </message>
    <message>
        <source>shows log shipping the other way, after a planned failover</source>
        <translation>計画フェールオーバーの後に、逆方向のログ配布をセットアップする計画を表示します</translation>
    </message>
    <message>
        <source>sets up log shipping the other way</source>
        <translation>逆方向のログ配布をセットアップします</translation>
    </message>
    <message>
        <source>shows log shipping set up anew from the primary</source>
        <translation>プライマリからのログ配布を再セットアップする計画を表示します</translation>
    </message>
    <message>
        <source>sets log shipping up anew from the primary</source>
        <translation>プライマリからのログ配布を再セットアップします</translation>
    </message>
    <message>
        <source>takes back what a stopped run has done, as far as that can be undone</source>
        <translation>停止した実行が行った操作を、元に戻せる範囲で元に戻します</translation>
    </message>
    <message>
        <source>a readiness check blocks, a blocker is unknown, or an undo is refused</source>
        <translation>準備状況の確認により続行不可、必須項目が不明、または元に戻す処理が不可</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>元に戻す途中</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>元の状態</translation>
    </message>
    <message>
        <source>leave out the mirror of the side that serves afterwards</source>
        <translation>切り替え後に稼働する側のミラーをセットアップしません</translation>
    </message>
    <message>
        <source>Microsoft&apos;s order, or the pool Normal and users back before log shipping is set up (default: documented)</source>
        <translation>documented は Microsoft の順序、normal-first はログ配布のセットアップより先にプールを Normal にして利用を再開する順序 (既定: documented)</translation>
    </message>
    <message>
        <source>do without the last log that proves that nothing is missing</source>
        <translation>欠落がないことを証明するログ末尾のバックアップを省略します</translation>
    </message>
    <message>
        <source>why what the old primary holds is not kept before it is overwritten</source>
        <translation>元のプライマリの内容を、上書き前に保存しない理由</translation>
    </message>
    <message>
        <source>Check %1 prevents this (%2). Seen: %3 What to do: %4</source>
        <translation>確認項目 %1 (%2) により続行できません。確認結果: %3 対処方法: %4</translation>
    </message>
    <message>
        <source>The run in %1 is being undone or was undone, so it does not go forward any more. Finish the undo, check readiness and make a new plan.</source>
        <translation>%1 の実行は、元に戻す途中か、元に戻し済みのため、先へ進めることはできません。元に戻す処理を最後まで行い、準備状況を確認してから、新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
    <message numerus="yes">
        <source>To be undone: %n step(s), the last one done first.</source>
        <translation>
            <numerusform>元に戻す手順: %n 個 (最後に実行したものから順に)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The undo ends here. %1</source>
        <translation>元に戻す処理はここまでです。%1</translation>
    </message>
    <message>
        <source>%1: whether it took effect is looked at first. Where it did, the undo ends there.</source>
        <translation>%1: 実行されたかどうかを最初に確認します。実行されていた場合、元に戻す処理はそこまでです。</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Nothing was changed. What approves this undo: %1</source>
        <translation>何も変更されていません。元に戻す処理を承認するには次のように指定します: %1</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>障害なし</translation>
    </message>
    <message>
        <source>Everything runs in both data centers, as before maintenance or a drill. For a planned failover, the swap of roles, and the way back.</source>
        <translation>メンテナンスや訓練の前のように、両方のデータ センターですべて稼働しています。計画フェールオーバー、役割の交代、フェールバックの練習用です。</translation>
    </message>
    <message>
        <source>Bring %1 on %2 online again; it holds everything that it held.</source>
        <translation>%2 の %1 を再びオンラインにします。内容はすべてそのまま残っています。</translation>
    </message>
    <message>
        <source>Nothing to undo: a further backup file on the share does no harm.</source>
        <translation>元に戻す操作はありません。共有にバックアップ ファイルが増えても害はありません。</translation>
    </message>
    <message>
        <source>Prove the backup %1</source>
        <translation>バックアップ %1 の検証</translation>
    </message>
    <message>
        <source>Added by this wizard: %1 reads the whole file and its checksums before anything rests on it. So it is seen too that this instance can read the share.</source>
        <translation>このウィザードで追加した手順: このバックアップを使う前に、%1 でファイル全体とチェックサムを読み取ります。このインスタンスから共有を読み取れることも、これで確認できます。</translation>
    </message>
    <message>
        <source>%1 is whole</source>
        <translation>%1 が完全であること</translation>
    </message>
    <message>
        <source>%1 holds the database %2</source>
        <translation>%1 にデータベース %2 が含まれていること</translation>
    </message>
    <message>
        <source>%1 is a backup of the right kind</source>
        <translation>%1 が正しい種類のバックアップであること</translation>
    </message>
    <message>
        <source>%1 has checksums</source>
        <translation>%1 にチェックサムがあること</translation>
    </message>
    <message>
        <source>Keep the header of %1</source>
        <translation>%1 のヘッダーの保存</translation>
    </message>
    <message>
        <source>Added by this wizard: its last LSN is where the database on the other side has to stand before it is recovered.</source>
        <translation>このウィザードで追加した手順: もう一方の側のデータベースは、ヘッダーにある最後の LSN に到達してから復旧する必要があります。</translation>
    </message>
    <message>
        <source>The pool %1 is in the state %2</source>
        <translation>プール %1 の状態が %2 であること</translation>
    </message>
    <message>
        <source>Set the pool to %1</source>
        <translation>プールを %1 に設定</translation>
    </message>
    <message>
        <source>Set the pool back to %1.</source>
        <translation>プールを %1 に戻します。</translation>
    </message>
    <message>
        <source>See the new state arrive on %1</source>
        <translation>%1 への新しい状態の到着の確認</translation>
    </message>
    <message>
        <source>The replica of %1 can be asked for</source>
        <translation>%1 のレプリカの状態を取得できること</translation>
    </message>
    <message>
        <source>Remove mirroring from %1</source>
        <translation>%1 のミラーリングの削除</translation>
    </message>
    <message>
        <source>The mirror is set up anew with Install-CsMirrorDatabase.</source>
        <translation>ミラーは Install-CsMirrorDatabase でセットアップし直します。</translation>
    </message>
    <message>
        <source>Set up the mirror of %1 on %2</source>
        <translation>%2 への %1 のミラーのセットアップ</translation>
    </message>
    <message>
        <source>Restore %1 from %2</source>
        <translation>%2 からの %1 の復元</translation>
    </message>
    <message>
        <source>Cannot be undone: what the database held before is overwritten.</source>
        <translation>元に戻すことはできません。データベースの以前の内容は上書きされます。</translation>
    </message>
    <message>
        <source>Cannot be undone and need not be: it only leads the database further.</source>
        <translation>元に戻すことはできず、その必要もありません。データベースを先へ進めるだけです。</translation>
    </message>
    <message>
        <source>Cannot be undone. The database that served before still holds the same, until it is overwritten.</source>
        <translation>元に戻すことはできません。これまで稼働していたデータベースは、上書きされるまで同じ内容を保持しています。</translation>
    </message>
    <message>
        <source>Nobody is connected to the database %1 on %2</source>
        <translation>%2 のデータベース %1 にだれも接続していないこと</translation>
    </message>
    <message>
        <source>The database %1 on %2 is not mirrored</source>
        <translation>%2 のデータベース %1 がミラー化されていないこと</translation>
    </message>
    <message>
        <source>The sessions in %1 on %2 can be seen</source>
        <translation>%2 の %1 のセッションを確認できること</translation>
    </message>
    <message>
        <source>Wait until nobody is connected to %1</source>
        <translation>%1 への接続がなくなるまで待機</translation>
    </message>
    <message>
        <source>Added by this wizard: a server that is taken off the list accepts no new connections and keeps those that it has. When the wait is over, wait again, or skip it: the connections are then ended.</source>
        <translation>このウィザードで追加した手順: アクティブ サーバーの一覧から外したサーバーは、新しい接続を受け付けませんが、既存の接続は維持します。待機時間が過ぎた場合は、もう一度待つか、この手順をスキップしてください。スキップすると、残っている接続は次の手順で終了されます。</translation>
    </message>
    <message>
        <source>End the connections to %1 that are left</source>
        <translation>%1 に残っている接続の終了</translation>
    </message>
    <message>
        <source>Added by this wizard: a session in the database could still write, and blocks what comes next.</source>
        <translation>このウィザードで追加した手順: データベースにセッションが残っていると、まだ書き込まれる可能性があり、以降の手順の妨げにもなります。</translation>
    </message>
    <message>
        <source>Not needed: whoever was connected can connect again.</source>
        <translation>元に戻す必要はありません。接続していた利用者は、再び接続できます。</translation>
    </message>
    <message>
        <source>Disable the backup job on %1</source>
        <translation>%1 のバックアップ ジョブの無効化</translation>
    </message>
    <message>
        <source>Enable the backup job on %1 again.</source>
        <translation>%1 のバックアップ ジョブを再び有効にします。</translation>
    </message>
    <message>
        <source>Drop the copy of %1 that is left</source>
        <translation>残っている %1 のコピーの削除</translation>
    </message>
    <message>
        <source>Added by this wizard: when mirroring is removed, the mirror keeps a RESTORING copy that nobody needs and that would be in the way of the next mirror.</source>
        <translation>このウィザードで追加した手順: ミラーリングを削除すると、ミラーに RESTORING のコピーが残ります。このコピーは不要で、次にミラーをセットアップするときの妨げになります。</translation>
    </message>
    <message>
        <source>Cannot be undone and need not be: it is a copy of what serves elsewhere.</source>
        <translation>元に戻すことはできず、その必要もありません。別の場所で稼働しているデータベースのコピーです。</translation>
    </message>
    <message>
        <source>Count the rows of %1</source>
        <translation>%1 の行数の集計</translation>
    </message>
    <message>
        <source>Added by this wizard: the same tables with the same rows have to be on the other side afterwards.</source>
        <translation>このウィザードで追加した手順: 切り替え後に、もう一方の側に同じテーブルが同じ行数で存在する必要があります。</translation>
    </message>
    <message>
        <source>See that %1 holds the same rows</source>
        <translation>%1 の行数が事前の集計と同じであることの確認</translation>
    </message>
    <message>
        <source>%1 on %2 has as many rows</source>
        <translation>%2 の %1 の行数が事前の集計と同じであること</translation>
    </message>
    <message>
        <source>Every table of %1 on %2 has as many rows</source>
        <translation>%2 の %1 のどのテーブルの行数も事前の集計と同じであること</translation>
    </message>
    <message>
        <source>It is done as SQL Server Management Studio scripts it, with the settings that were saved when log shipping was removed, or those of the site profile.</source>
        <translation>SQL Server Management Studio が生成するスクリプトと同じ方法で行います。設定には、ログ配布を削除したときに保存したもの、またはサイト プロファイルのものを使用します。</translation>
    </message>
    <message>
        <source>Remove these entries again.</source>
        <translation>これらの登録を再び削除します。</translation>
    </message>
    <message>
        <source>Nothing to undo: the job would have run on its schedule.</source>
        <translation>元に戻す操作はありません。ジョブは、スケジュールによってもいずれ実行されます。</translation>
    </message>
    <message>
        <source>Back up %1 to %2</source>
        <translation>%1 の %2 へのバックアップ</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 5: the full backup that the secondary starts from.</source>
        <translation>Microsoft の手順 5: セカンダリの開始点になる完全バックアップを作成します。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 5: %1 on %2 becomes the log shipping secondary and takes over what the primary holds. What it held before is gone then; until here going back was possible.</source>
        <translation>Microsoft の手順 5: %2 の %1 はログ配布のセカンダリになり、プライマリの内容を引き継ぎます。それまでの内容は失われます。引き返せるのは、この手順の前までです。</translation>
    </message>
    <message>
        <source>Make %1 on %2 a log shipping primary</source>
        <translation>%2 の %1 をログ配布のプライマリに設定</translation>
    </message>
    <message>
        <source>Enter the secondary %1 on %2</source>
        <translation>%2 へのセカンダリ %1 の登録</translation>
    </message>
    <message>
        <source>Enter the primary %1 on %2, with the copy and restore jobs</source>
        <translation>%2 へのプライマリ %1、コピー ジョブ、復元ジョブの登録</translation>
    </message>
    <message>
        <source>Make %1 on %2 a log shipping secondary</source>
        <translation>%2 の %1 をログ配布のセカンダリに設定</translation>
    </message>
    <message>
        <source>Enable the copy job and the restore job</source>
        <translation>コピー ジョブと復元ジョブの有効化</translation>
    </message>
    <message>
        <source>Disable both jobs again.</source>
        <translation>両方のジョブを再び無効にします。</translation>
    </message>
    <message>
        <source>Added by this wizard: log shipping that was only set up is not yet known to work. One backup, one copy and one restore are seen.</source>
        <translation>このウィザードで追加した手順: ログ配布は、セットアップしただけでは動作するとは限りません。バックアップ、コピー、復元がそれぞれ 1 回成功することを確認します。</translation>
    </message>
    <message>
        <source>Start the backup job and see its file</source>
        <translation>バックアップ ジョブの開始とファイルの確認</translation>
    </message>
    <message>
        <source>Start the copy job and see the file copied</source>
        <translation>コピー ジョブの開始とファイルがコピーされたことの確認</translation>
    </message>
    <message>
        <source>Start the restore job and see the log restored</source>
        <translation>復元ジョブの開始とログが復元されたことの確認</translation>
    </message>
    <message>
        <source>Log shipping is set up again later in this plan, or from the saved record.</source>
        <translation>ログ配布は、この計画の後の手順で、または保存した記録を基に、再びセットアップできます。</translation>
    </message>
    <message>
        <source>Remove the secondary&apos;s entry on %1</source>
        <translation>%1 のセカンダリの登録の削除</translation>
    </message>
    <message>
        <source>Remove log shipping from %1 on %2, with its backup job</source>
        <translation>%2 の %1 のログ配布とバックアップ ジョブの削除</translation>
    </message>
    <message>
        <source>Added by this wizard: what is left of the old log shipping would go on writing log backups to the same share, and would be in the way of setting it up again.</source>
        <translation>このウィザードで追加した手順: 以前のログ配布が残っていると、同じ共有にログ バックアップを書き込み続け、再セットアップの妨げになります。</translation>
    </message>
    <message>
        <source>Remove what is left of log shipping on %1</source>
        <translation>%1 に残っているログ配布の削除</translation>
    </message>
    <message>
        <source>It is kept as the backup %1.</source>
        <translation>その内容はバックアップ %1 として保存されます。</translation>
    </message>
    <message>
        <source>It is not kept, for the reason given: %1</source>
        <translation>その内容は保存されません。理由: %1</translation>
    </message>
    <message>
        <source>The pool %1 could not be looked up. Its state and its active servers have to be set, so start the management shell and check again.</source>
        <translation>プール %1 を確認できませんでした。プールの状態とアクティブ サーバーを設定する必要があるため、管理シェルを起動してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The pool %1 is in the state %2. A failback starts from FailedOver: there is nothing to bring back.</source>
        <translation>プール %1 の状態は %2 です。フェールバックは FailedOver の状態から開始するため、戻すものがありません。</translation>
    </message>
    <message>
        <source>The primary %1 does not answer, so nothing can be brought back to it. Recover or rebuild the primary data center, then check again.</source>
        <translation>プライマリ %1 が応答しないため、フェールバックできません。プライマリ データ センターを復旧するか再構築してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>On neither %1 nor its mirror is the database %2 seen online, so there is nothing to bring back. Make the instances answer, then check again.</source>
        <translation>%1 でもそのミラーでも、データベース %2 がオンラインであることを確認できないため、戻すものがありません。インスタンスが応答するようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The log share %1 cannot be listed from here. The backups of the failback are placed there, so make it readable, then check again.</source>
        <translation>このコンピューターからログ共有 %1 の一覧を取得できません。フェールバックのバックアップはここに置かれるため、読み取れるようにしてから、もう一度確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) are to be active after the failback. A pool has 1 to 4 active servers. Change the choice, or the site profile.</source>
        <translation>
            <numerusform>フェールバック後にアクティブにするサーバーとして %n 台が指定されています。プールのアクティブ サーバーは 1 ～ 4 台です。選択またはサイト プロファイルを変更してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server %1 is not in the pool. The topology has: %2</source>
        <translation>サーバー %1 はプールに含まれていません。トポロジにあるサーバー: %2</translation>
    </message>
    <message>
        <source>The instance %1 does not answer. Make it answer, then check again.</source>
        <translation>インスタンス %1 が応答しません。応答するようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 6: chat is served by %1 from now on. The pool still is FailedOver until the next step; the backup database is shut by then, so nothing can be written there.</source>
        <translation>Microsoft の手順 6: 以後、チャットは %1 で提供されます。プールは次の手順まで FailedOver のままですが、バックアップ データベースへの書き込みは既に停止しているため、そこに書き込まれることはありません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 6: chat is served by %1 from now on. It comes after the pool is Normal, so no server can turn to the backup database any more.</source>
        <translation>Microsoft の手順 6: 以後、チャットは %1 で提供されます。プールを Normal にした後に行うため、サーバーがバックアップ データベースに接続することはもうありません。</translation>
    </message>
    <message>
        <source>Switch the pool to the primary database</source>
        <translation>プールのプライマリ データベースへの切り替え</translation>
    </message>
    <message>
        <source>The last command of Microsoft&apos;s page: the servers of the pool %1 turn to the primary database again.</source>
        <translation>Microsoft のページの最後のコマンド: プール %1 のサーバーが、再びプライマリ データベースに切り替わります。</translation>
    </message>
    <message>
        <source>Added by this wizard: the roles were swapped, and a log backup between the full backup and the last log would break the chain between them.</source>
        <translation>このウィザードで追加した手順: 役割が交代しているため、ログ配布が続いています。完全バックアップとログ末尾のバックアップの間に別のログ バックアップが行われると、ログ チェーンが途切れます。</translation>
    </message>
    <message>
        <source>Back up the database that serves</source>
        <translation>稼働中のデータベースのバックアップ</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 3: a full backup, with checksums, in the share that both sides reach. Keep the file until the failback has ended.</source>
        <translation>Microsoft の手順 3: 両方の側から到達できる共有に、チェックサム付きの完全バックアップを作成します。フェールバックが終わるまで、このファイルを保管してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: a primary that a power or network failure left whole is still mirrored and still backs up its log into the share.</source>
        <translation>このウィザードで追加した手順: 停電やネットワーク障害から無傷で復帰したプライマリは、まだミラー化されたままで、共有へのログ バックアップも続けています。</translation>
    </message>
    <message>
        <source>Save what %1 holds as %2</source>
        <translation>%1 の内容の %2 への保存</translation>
    </message>
    <message>
        <source>Make way on the primary</source>
        <translation>プライマリの復元の準備</translation>
    </message>
    <message>
        <source>Nothing of the time before the failover is in the way on the primary.</source>
        <translation>プライマリには、フェールオーバー前から残っていて復元の妨げになるものはありません。</translation>
    </message>
    <message>
        <source>Restore the primary database</source>
        <translation>プライマリ データベースの復元</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 4: the backup overwrites what %1 held. It is left without recovery until it is proven that nothing is missing.</source>
        <translation>Microsoft の手順 4: %1 の内容をバックアップで上書きします。欠落がないことを確認できるまで、復旧は行いません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 4: the database is left ready to use.</source>
        <translation>Microsoft の手順 4: データベースを使用可能な状態にします。</translation>
    </message>
    <message>
        <source>Shut the old side and prove that nothing is missing</source>
        <translation>バックアップ側の書き込みの停止と、欠落がないことの証明</translation>
    </message>
    <message>
        <source>You chose to do without the fence. Whatever is written to the old side after its backup is lost, and nothing shows it.</source>
        <translation>書き込みの停止を省くことが選択されています。完全バックアップより後にバックアップ側に書き込まれた内容は失われ、失われたことに気付く方法もありません。</translation>
    </message>
    <message>
        <source>Added by this wizard: the last log is taken in the one statement that shuts %1 on %2, so nothing can be written after it.</source>
        <translation>このウィザードで追加した手順: %2 の %1 への書き込みを停止するステートメントそのものでログ末尾のバックアップを取得するため、その後に書き込まれることはありません。</translation>
    </message>
    <message>
        <source>%1 on %2 stands where the last log ends</source>
        <translation>%2 の %1 が、ログ末尾のバックアップの終わりの位置にあること</translation>
    </message>
    <message>
        <source>Take the last log of %1 and shut it</source>
        <translation>%1 のログ末尾のバックアップの取得と書き込みの停止</translation>
    </message>
    <message>
        <source>Added by this wizard: with it the primary holds everything that was ever written.</source>
        <translation>このウィザードで追加した手順: これで、それまでに書き込まれたすべての内容がプライマリにそろいます。</translation>
    </message>
    <message>
        <source>Set up log shipping again</source>
        <translation>ログ配布の再セットアップ</translation>
    </message>
    <message>
        <source>You chose not to set up the mirror now. Until it is set up, the database has no second copy in its own data center.</source>
        <translation>ミラーを今はセットアップしないことが選択されています。セットアップするまで、同じデータ センター内にデータベースの 2 つ目のコピーはありません。</translation>
    </message>
    <message>
        <source>The site profile names no share for setting up the mirror, so none is set up. Until it is, the database has no second copy in its own data center.</source>
        <translation>サイト プロファイルにミラーのセットアップ用の共有が指定されていないため、ミラーはセットアップされません。セットアップするまで、同じデータ センター内にデータベースの 2 つ目のコピーはありません。</translation>
    </message>
    <message>
        <source>Set up the mirror of the primary again</source>
        <translation>プライマリのミラーの再セットアップ</translation>
    </message>
    <message>
        <source>Added by this wizard: Microsoft&apos;s page leaves the primary without its mirror. A copy that is left on the mirror is dropped first. Chat works without the mirror too, so this can be skipped and done later.</source>
        <translation>このウィザードで追加した手順: Microsoft のページでは、プライマリはミラーがないままになります。ミラーに残っているコピーは、先に削除されます。チャットはミラーがなくても動作するため、この手順はスキップして後で行うこともできます。</translation>
    </message>
    <message>
        <source>Clear what the failover left behind</source>
        <translation>フェールオーバー後に残ったものの除去</translation>
    </message>
    <message>
        <source>No copy of the database is left where none belongs.</source>
        <translation>不要な場所に残っているデータベースのコピーはありません。</translation>
    </message>
    <message>
        <source>Take every server off the list of active servers</source>
        <translation>アクティブ サーバーの一覧からすべてのサーバーを除外</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 1: no server connects to %1 while it is brought back. From here on nobody can chat until the end.</source>
        <translation>Microsoft の手順 1: %1 を戻す間、どのサーバーも %1 に接続しないようにします。ここから最後まで、だれもチャットを利用できません。</translation>
    </message>
    <message>
        <source>Remove mirroring from the databases that serve</source>
        <translation>稼働中のデータベースのミラーリングの削除</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 2: a mirrored database can neither be shut nor be overwritten. The mirror is not needed for the failback.</source>
        <translation>Microsoft の手順 2: ミラー化されたデータベースは、書き込みを停止することも上書きすることもできません。ミラーはフェールバックには不要です。</translation>
    </message>
    <message>
        <source>Neither database is mirrored on the side that serves.</source>
        <translation>稼働中の側では、どちらのデータベースもミラー化されていません。</translation>
    </message>
    <message>
        <source>There is no database %1 on %2; it has to be %3 there.</source>
        <translation>%2 にデータベース %1 がありません。%3 の状態で存在する必要があります。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is %4; for this it has to be %3.</source>
        <translation>%2 のデータベース %1 の状態は %4 です。この操作には、%3 の状態である必要があります。</translation>
    </message>
    <message>
        <source>Remove what is left of the old log shipping</source>
        <translation>以前のログ配布の残りの削除</translation>
    </message>
    <message>
        <source>Nothing is left of it.</source>
        <translation>残っているものはありません。</translation>
    </message>
    <message>
        <source>Set up log shipping from %1 to %2</source>
        <translation>%1 から %2 へのログ配布のセットアップ</translation>
    </message>
    <message>
        <source>The site profile names no copy folder on the primary (folders.primaryCopyFolder). Log shipping to the primary needs one; write it as the primary server sees it.</source>
        <translation>サイト プロファイルにプライマリのコピー先フォルダー (folders.primaryCopyFolder) が指定されていません。プライマリへのログ配布に必要です。プライマリ サーバーから見たパスで指定してください。</translation>
    </message>
    <message>
        <source>The pool %1 is not known to be in the state Normal. While it may be served by the backup database, that database is not overwritten.</source>
        <translation>プール %1 の状態が Normal であることを確認できません。バックアップ データベースがサービスを提供している可能性がある間は、そのデータベースを上書きしません。</translation>
    </message>
    <message>
        <source>The log share %1 cannot be listed from here. Make it readable, then check again.</source>
        <translation>このコンピューターからログ共有 %1 の一覧を取得できません。読み取れるようにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The primary %1 does not answer, so its last log cannot be taken. A planned failover needs it alive; without it, fail over as after a disaster.</source>
        <translation>プライマリ %1 が応答しないため、ログ末尾のバックアップを取得できません。計画フェールオーバーにはプライマリの稼働が必要です。稼働していない場合は、障害時のフェールオーバーを行ってください。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is %3. Its last log can be taken only while it is online: bring it online, or fail over as after a disaster.</source>
        <translation>%2 のデータベース %1 の状態は %3 です。ログ末尾のバックアップは、オンラインの間しか取得できません。オンラインにするか、障害時のフェールオーバーを行ってください。</translation>
    </message>
    <message>
        <source>The runs of the backup job on %1 can be seen</source>
        <translation>%1 のバックアップ ジョブの実行状況を確認できること</translation>
    </message>
    <message>
        <source>Wait until the backup job is idle</source>
        <translation>バックアップ ジョブの完了待ち</translation>
    </message>
    <message>
        <source>Added by this wizard: a log backup that is under way comes before the last ones.</source>
        <translation>このウィザードで追加した手順: 実行中のログ バックアップが終わるまで待ち、その後に最後のログを取得します。</translation>
    </message>
    <message>
        <source>Stop the log backups of the primary</source>
        <translation>プライマリのログ バックアップの停止</translation>
    </message>
    <message>
        <source>Added by this wizard: from here on only this plan takes logs, so none appears that it does not know.</source>
        <translation>このウィザードで追加した手順: 以後、ログを取得するのはこの計画だけになり、計画にないログが現れることはありません。</translation>
    </message>
    <message>
        <source>No backup job of log shipping was found on the primary.</source>
        <translation>プライマリにログ配布のバックアップ ジョブは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Added by this wizard: nobody writes while the database changes sides. From here on nobody can chat until the end.</source>
        <translation>このウィザードで追加した手順: データベースを切り替える間、だれも書き込まないようにします。ここから最後まで、だれもチャットを利用できません。</translation>
    </message>
    <message>
        <source>Take the last logs and shut the primary</source>
        <translation>最後のログの取得とプライマリの書き込みの停止</translation>
    </message>
    <message>
        <source>Back up the log of %1 to %2</source>
        <translation>%1 のログの %2 へのバックアップ</translation>
    </message>
    <message>
        <source>Added by this wizard: a plain log backup interrupts nobody, and leaves little for the last one.</source>
        <translation>このウィザードで追加した手順: 通常のログ バックアップは利用を妨げません。先に取得しておくと、ログ末尾のバックアップが小さくなります。</translation>
    </message>
    <message>
        <source>Added by this wizard: a mirrored database cannot be shut by its last log backup.</source>
        <translation>このウィザードで追加した手順: ミラー化されたデータベースは、ログ末尾のバックアップで書き込みを停止することができません。</translation>
    </message>
    <message>
        <source>Added by this wizard: the last log is taken in the one statement that shuts %1 on %2, so nothing can be written after it, and nothing is lost.</source>
        <translation>このウィザードで追加した手順: %2 の %1 への書き込みを停止するステートメントそのものでログ末尾のバックアップを取得するため、その後に書き込まれることはなく、何も失われません。</translation>
    </message>
    <message>
        <source>Not needed: once it is enabled again, the job runs on its schedule.</source>
        <translation>元に戻す必要はありません。ジョブは、再び有効にするとスケジュールどおりに実行されます。</translation>
    </message>
    <message>
        <source>The database %1 stands where the last log of the primary ends</source>
        <translation>データベース %1 が、プライマリのログ末尾のバックアップの終わりの位置にあること</translation>
    </message>
    <message>
        <source>%1: not known. %2</source>
        <translation>%1: 不明。%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s).</source>
        <translation>
            <numerusform>%1: %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile names no compliance database.</source>
        <translation>プロファイルにコンプライアンス データベースが指定されていません。</translation>
    </message>
    <message>
        <source>Rows in the compliance database</source>
        <translation>コンプライアンス データベースの行数</translation>
    </message>
    <message>
        <source>Counted on both sides, in all tables: the adapter empties most of them.</source>
        <translation>両方の側で、すべてのテーブルの行数がわかっていること。大部分のテーブルは、アダプターの処理によって空になります。</translation>
    </message>
    <message>
        <source>The compliance database is not moved: what its adapter has not processed yet stays where it is. Keeping the adapter&apos;s output safe is your duty.</source>
        <translation>コンプライアンス データベースは引き継がれません。アダプターがまだ処理していない内容は、元の場所に残ります。アダプターの出力の保全は管理者の責任です。</translation>
    </message>
    <message>
        <source>Where the side that is left still runs, let its adapter empty the database first: every 15 minutes by default.</source>
        <translation>切り離す側がまだ動作している場合は、先にアダプターの処理を完了させ、データベースを空にしてください。アダプターの処理間隔は、既定で 15 分です。</translation>
    </message>
    <message>
        <source>The primary instance answers</source>
        <translation>プライマリ インスタンスの応答</translation>
    </message>
    <message>
        <source>Both data centers have a part in this: nothing of it can be done on one alone.</source>
        <translation>この作業には両方のデータ センターが必要で、一方だけでは何も行えません。</translation>
    </message>
    <message>
        <source>Check host, instance and port in the profile, the SQL Server service and the firewall. Where the primary data center is lost, only a failover remains.</source>
        <translation>プロファイルのホスト、インスタンス、ポートと、SQL Server サービス、ファイアウォールを確認してください。プライマリ データ センターが失われている場合は、フェールオーバーしか行えません。</translation>
    </message>
    <message>
        <source>The database that serves names no log chain: no log of it was ever backed up, or its recovery model is SIMPLE.</source>
        <translation>稼働中のデータベースにログ チェーンがありません。ログ バックアップが一度も行われていないか、復旧モデルが SIMPLE です。</translation>
    </message>
    <message>
        <source>The logs at hand reach to LSN %1; the next log backup of the database that serves begins at LSN %2.</source>
        <translation>手元のログは LSN %1 まであります。稼働中のデータベースの次のログ バックアップは LSN %2 から始まります。</translation>
    </message>
    <message>
        <source>%1 It goes on on another recovery fork, %2.</source>
        <translation>%1 ただし、続きは別の復旧分岐 %2 にあります。</translation>
    </message>
    <message>
        <source>The profile names no copy folder for the primary instance.</source>
        <translation>プロファイルにプライマリ インスタンスのコピー先フォルダーが指定されていません。</translation>
    </message>
    <message>
        <source>%1 sees the folder %2.</source>
        <translation>%1 からフォルダー %2 が見えます。</translation>
    </message>
    <message>
        <source>Nothing but the tail of the log is missing</source>
        <translation>ログ末尾以外のログの連続性</translation>
    </message>
    <message>
        <source>The logs at hand reach to where the next log backup of the primary begins.</source>
        <translation>プライマリの次のログ バックアップが始まる位置まで、手元にログがあること。</translation>
    </message>
    <message>
        <source>With a log missing in between, the tail cannot be applied and the old database is shut for nothing.</source>
        <translation>途中のログが欠けていると、ログ末尾のバックアップを適用できず、元のデータベースの書き込みを停止したことが無駄になります。</translation>
    </message>
    <message>
        <source>Look for the missing log: somebody may have taken a log backup outside log shipping. Where a log backup has just run, check again.</source>
        <translation>欠けているログを探してください。ログ配布とは別にログ バックアップが行われた可能性があります。ログ バックアップが実行されたばかりの場合は、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The old primary can go on with the new one&apos;s logs</source>
        <translation>元のプライマリに新しいプライマリのログを適用できる状態</translation>
    </message>
    <message>
        <source>It is RESTORING since its tail was taken, and no log in between is missing.</source>
        <translation>ログ末尾のバックアップの取得後 RESTORING のままで、間のログが欠けていないこと。</translation>
    </message>
    <message>
        <source>Only a database whose log was ended WITH NORECOVERY takes the logs of the one that took over; any other has to be restored from a full backup.</source>
        <translation>引き継いだデータベースのログを適用できるのは、WITH NORECOVERY でログを終えたデータベースだけです。それ以外は、完全バックアップから復元する必要があります。</translation>
    </message>
    <message>
        <source>Bring the missing logs to the log share. Where the old database was online since, fail back by a full backup instead.</source>
        <translation>欠けているログをログ共有に置いてください。元のデータベースがその後オンラインになっていた場合は、代わりに完全バックアップによるフェールバックを行ってください。</translation>
    </message>
    <message>
        <source>The primary instance has a copy folder</source>
        <translation>プライマリ インスタンスのコピー先フォルダー</translation>
    </message>
    <message>
        <source>The profile names it, and the primary instance sees it.</source>
        <translation>プロファイルに指定され、プライマリ インスタンスから見えること。</translation>
    </message>
    <message>
        <source>With the roles swapped, logs are copied there and restored from there.</source>
        <translation>役割を交代すると、ログはこのフォルダーにコピーされ、ここから復元されます。</translation>
    </message>
    <message>
        <source>Make the folder on the primary server and name it in the profile (folders.primaryCopyFolder).</source>
        <translation>プライマリ サーバーにフォルダーを作成し、プロファイル (folders.primaryCopyFolder) に指定してください。</translation>
    </message>
    <message>
        <source>Mirroring</source>
        <translation>ミラーリング</translation>
    </message>
    <message>
        <source>SQL Server Agent does not run on %1.</source>
        <translation>%1 で SQL Server エージェントが動作していません。</translation>
    </message>
    <message>
        <source>Whether SQL Server Agent runs on %1 is not told.</source>
        <translation>%1 で SQL Server エージェントが動作しているかどうかを取得できません。</translation>
    </message>
    <message>
        <source>SQL Server Agent runs on %1 and %2.</source>
        <translation>%1 と %2 で SQL Server エージェントが動作しています。</translation>
    </message>
    <message>
        <source>From %1 (SQL Server %2) to %3 (SQL Server %4).</source>
        <translation>%1 (SQL Server %2) から %3 (SQL Server %4) に復元します。</translation>
    </message>
    <message>
        <source>%1 is not seen by %2.</source>
        <translation>%1 が %2 から見えません。</translation>
    </message>
    <message>
        <source>%1 is seen by %2 and %3. That they may write to it is proven by the first backup.</source>
        <translation>%1 は %2 と %3 から見えます。書き込みが許可されているかどうかは、最初のバックアップで確かめられます。</translation>
    </message>
    <message>
        <source>SQL Server Agent runs on both instances</source>
        <translation>両方のインスタンスの SQL Server エージェントの動作</translation>
    </message>
    <message>
        <source>Running on the primary and on the backup instance.</source>
        <translation>プライマリとバックアップ インスタンスで動作していること。</translation>
    </message>
    <message>
        <source>The jobs of log shipping are run by it: where it is stopped, no log is backed up, copied or restored, and nobody is told.</source>
        <translation>ログ配布のジョブは SQL Server エージェントが実行します。停止していると、ログのバックアップ、コピー、復元は行われず、そのことはだれにも通知されません。</translation>
    </message>
    <message>
        <source>Start the service SQL Server Agent and have it start by itself. On the backup instance its account needs to read the log share and to write to the copy folder.</source>
        <translation>SQL Server エージェント サービスを開始し、自動的に開始されるようにしてください。バックアップ インスタンスでは、エージェントのアカウントに、ログ共有の読み取りとコピー先フォルダーへの書き込みのアクセス許可が必要です。</translation>
    </message>
    <message>
        <source>The target&apos;s version of SQL Server is not older</source>
        <translation>復元先の SQL Server のバージョン</translation>
    </message>
    <message>
        <source>The major version of the target is the source&apos;s or a later one.</source>
        <translation>復元先のメジャー バージョンが、復元元と同じかそれより新しいこと。</translation>
    </message>
    <message>
        <source>An older server cannot restore what a newer one has backed up (error 3169).</source>
        <translation>新しいバージョンのサーバーのバックアップは、古いバージョンのサーバーには復元できません (エラー 3169)。</translation>
    </message>
    <message>
        <source>Bring the older instance to the same version first.</source>
        <translation>先に、古い方のインスタンスを同じバージョンにしてください。</translation>
    </message>
    <message>
        <source>Both instances see the log share</source>
        <translation>両方のインスタンスからのログ共有へのアクセス</translation>
    </message>
    <message>
        <source>The services of the primary and of the backup instance open the share.</source>
        <translation>プライマリとバックアップ インスタンスのサービスが共有を開けること。</translation>
    </message>
    <message>
        <source>One of them backs up into the share and the other restores from it, each with the account of its own service.</source>
        <translation>一方は共有にバックアップし、もう一方は共有から復元します。それぞれ、自身のサービス アカウントで行います。</translation>
    </message>
    <message>
        <source>Give the service accounts of both instances, and of their SQL Server Agents, the right to read the share and to write to it.</source>
        <translation>両方のインスタンスと、その SQL Server エージェントのサービス アカウントに、共有の読み取りと書き込みのアクセス許可を与えてください。</translation>
    </message>
    <message>
        <source>These copies of the store are behind: %1.</source>
        <translation>中央管理ストアの次のレプリカが最新ではありません: %1。</translation>
    </message>
    <message>
        <source>Nothing is told of the copies on %1.</source>
        <translation>%1 のレプリカの状態を取得できません。</translation>
    </message>
    <message>
        <source>The store answers; its master is %1, and the copies on %2 are up to date.</source>
        <translation>中央管理ストアは応答しています。マスターは %1 で、%2 のレプリカは最新です。</translation>
    </message>
    <message>
        <source>Run Invoke-CsManagementStoreReplication, wait two to three minutes and check again.</source>
        <translation>Invoke-CsManagementStoreReplication を実行し、2 ～ 3 分待ってからもう一度確認してください。</translation>
    </message>
    <message>
        <source>The Central Management store has no active master.</source>
        <translation>中央管理ストアにアクティブなマスターがありません。</translation>
    </message>
    <message>
        <source>The master is %1, in the data center that was lost.</source>
        <translation>マスターは %1 で、失われたデータ センターにあります。</translation>
    </message>
    <message>
        <source>See that one of these pools runs: %1. Fail over the ones that were lost from a computer of their backup pool: Invoke-CsPoolFailover -PoolFqdn &lt;lost pool&gt; -DisasterMode. Later: Invoke-CsPoolFailback -PoolFqdn &lt;lost pool&gt;.</source>
        <translation>次のプールのうち少なくとも 1 つが動作していることを確認してください: %1。失われたプールは、そのバックアップ プールのコンピューターからフェールオーバーしてください: Invoke-CsPoolFailover -PoolFqdn &lt;失われたプール&gt; -DisasterMode。後で元に戻すには、次を実行します: Invoke-CsPoolFailback -PoolFqdn &lt;失われたプール&gt;。</translation>
    </message>
    <message>
        <source>The topology names no Front End pool.</source>
        <translation>トポロジにフロントエンド プールがありません。</translation>
    </message>
    <message>
        <source>The Central Management store can be changed</source>
        <translation>中央管理ストアの変更の可否</translation>
    </message>
    <message>
        <source>Fail the store over first, from a Front End Server that lives: Invoke-CsManagementServerFailover -BackupSqlServerFqdn &lt;SQL Server of the backup pool&gt; -BackupSqlInstanceName &lt;instance&gt;, where its back end is mirrored also -BackupMirrorSqlServerFqdn. Then check again.</source>
        <translation>先に、動作しているフロント エンド サーバーからストアをフェールオーバーしてください: Invoke-CsManagementServerFailover -BackupSqlServerFqdn &lt;バックアップ プールの SQL Server&gt; -BackupSqlInstanceName &lt;インスタンス&gt;。バック エンドがミラー化されている場合は、-BackupMirrorSqlServerFqdn も指定します。その後、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Fail over the Front End pool that was lost, from a computer of its backup pool: Invoke-CsPoolFailover -PoolFqdn &lt;lost pool&gt; -DisasterMode.</source>
        <translation>失われたフロントエンド プールを、そのバックアップ プールのコンピューターからフェールオーバーしてください: Invoke-CsPoolFailover -PoolFqdn &lt;失われたプール&gt; -DisasterMode。</translation>
    </message>
    <message>
        <source>A mirrored database cannot be restored over: remove mirroring first, ALTER DATABASE … SET PARTNER OFF on %1, and check again.</source>
        <translation>ミラー化されたデータベースには上書きして復元できません。先に %1 で ALTER DATABASE … SET PARTNER OFF を実行してミラーリングを削除してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>%1 Its files: %2.</source>
        <translation>%1 ファイル: %2。</translation>
    </message>
    <message>
        <source>%1 Nothing was written there that is not known elsewhere.</source>
        <translation>%1 ここにしかない書き込みはありません。</translation>
    </message>
    <message>
        <source>%1 It may hold messages that nobody else has: those written after its last log backup that arrived.</source>
        <translation>%1 最後に届いたログ バックアップより後に書き込まれ、ほかのどこにもないメッセージが残っている可能性があります。</translation>
    </message>
    <message>
        <source>The database can be restored on the target</source>
        <translation>復元先へのデータベースの復元の可否</translation>
    </message>
    <message>
        <source>There is none, or one that is not mirrored and will be overwritten.</source>
        <translation>データベースがないか、あってもミラー化されておらず、上書きされること。</translation>
    </message>
    <message>
        <source>The restore is refused halfway through otherwise, with the pool&apos;s servers off.</source>
        <translation>そうでない場合は、プールのすべてのサーバーをアクティブ サーバーの一覧から外した後で復元が拒否され、作業が途中で止まります。</translation>
    </message>
    <message>
        <source>Look at the database on the target and bring it into one of these states.</source>
        <translation>復元先のデータベースを調べ、このどちらかの状態にしてください。</translation>
    </message>
    <message>
        <source>Nothing is lost by overwriting the target&apos;s database</source>
        <translation>復元先のデータベースの上書きによる損失の有無</translation>
    </message>
    <message>
        <source>There is none, or it has been RESTORING since its log ended.</source>
        <translation>データベースがないか、ログの終了後 RESTORING のままであること。</translation>
    </message>
    <message>
        <source>A primary that came back holds what a failover lost, and is the only one to hold it; restoring over it destroys that.</source>
        <translation>復帰したプライマリには、フェールオーバーで失われた内容が残っており、ほかのどこにもありません。上書きして復元すると、その内容は失われます。</translation>
    </message>
    <message>
        <source>sysadmin on the primary instance</source>
        <translation>プライマリ インスタンスの sysadmin</translation>
    </message>
    <message>
        <source>Log shipping, mirroring and the restore over a database that exists are refused to anybody else.</source>
        <translation>ログ配布、ミラーリング、および既存のデータベースへの上書き復元は、sysadmin のメンバーにしか許可されません。</translation>
    </message>
    <message>
        <source>Start the wizard as an account that is a member of sysadmin on the primary instance, or have it added.</source>
        <translation>プライマリ インスタンスの sysadmin のメンバーであるアカウントでウィザードを開始するか、メンバーに追加してもらってください。</translation>
    </message>
    <message>
        <source>%1 free in %2; a full backup takes up to %3.</source>
        <translation>%2 の空き容量は %1 です。完全バックアップには最大 %3 が必要です。</translation>
    </message>
    <message>
        <source>How much is free on %1 where %2 would be is not told.</source>
        <translation>%1 で %2 を置くボリュームの空き容量を取得できません。</translation>
    </message>
    <message>
        <source>There is room on %1 for the files of %2: %3.</source>
        <translation>%1 には、%2 のファイル (%3) のための空き容量があります。</translation>
    </message>
    <message>
        <source>On %1 of %2, %3 are wanting for the files of %4 (%5).</source>
        <translation>%2 の %1 は、%4 のファイル (%5) に対して空き容量が %3 足りません。</translation>
    </message>
    <message>
        <source>Room for a full backup on the log share</source>
        <translation>ログ共有の完全バックアップ用の空き容量</translation>
    </message>
    <message>
        <source>As much as the files of the database take; the backup takes no more.</source>
        <translation>データベースのファイルの合計サイズ以上の空き容量があること。バックアップがそれより大きくなることはありません。</translation>
    </message>
    <message>
        <source>A share that runs full stops the full backup, and log shipping with it.</source>
        <translation>共有がいっぱいになると、完全バックアップもログ配布も止まります。</translation>
    </message>
    <message>
        <source>Free space on the share; keep the logs that are still to be applied. Where the database is far from full, say so as the reason.</source>
        <translation>共有の空き容量を増やしてください。まだ適用していないログは削除しないでください。データベースのファイル内の空きが多い場合は、それを理由として入力してください。</translation>
    </message>
    <message>
        <source>Room for the database on the target</source>
        <translation>復元先のデータベース用の空き容量</translation>
    </message>
    <message>
        <source>On each volume as much as the files that are restored to it, with what they overwrite.</source>
        <translation>各ボリュームに、そこに復元されるファイルの分の空き容量があること。上書きされるファイルの分も空き容量に含みます。</translation>
    </message>
    <message>
        <source>SQL Server refuses a restore for which there is no room (error 3257).</source>
        <translation>空き容量が足りないと、SQL Server は復元を拒否します (エラー 3257)。</translation>
    </message>
    <message>
        <source>Let %1 be the principal again: ALTER DATABASE … SET PARTNER FAILOVER on %2. Then check again.</source>
        <translation>%2 で ALTER DATABASE … SET PARTNER FAILOVER を実行して %1 を再びプリンシパルにしてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Let %1 be the principal again: Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType PersistentChat -NewPrincipal Primary. Then check again.</source>
        <translation>次のコマンドで %1 を再びプリンシパルにしてください: Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType PersistentChat -NewPrincipal Primary。その後、もう一度確認してください。</translation>
    </message>
    <message>
        <source>%1 It is the mirror that serves now, not %2.</source>
        <translation>%1 現在稼働しているのは %2 ではなく、そのミラーです。</translation>
    </message>
    <message>
        <source>The profile names no mirror there.</source>
        <translation>プロファイルにそのミラーが指定されていません。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 は応答しています。</translation>
    </message>
    <message>
        <source>%1 does not answer: the database will have no mirror.</source>
        <translation>%1 が応答しません。データベースのミラーをセットアップできません。</translation>
    </message>
    <message>
        <source>The database is ONLINE and takes writes on one instance of the pair.</source>
        <translation>データベースが ONLINE で、組になったインスタンスの一方で書き込みを受け付けていること。</translation>
    </message>
    <message>
        <source>What is moved are the messages of the database that serves; a copy that does not serve may be an old one.</source>
        <translation>引き継がれるのは、稼働中のデータベースのメッセージです。稼働していないコピーの内容は古い可能性があります。</translation>
    </message>
    <message>
        <source>The backup data center&apos;s database serves</source>
        <translation>バックアップ データ センターのデータベースの稼働</translation>
    </message>
    <message>
        <source>The primary data center&apos;s database serves</source>
        <translation>プライマリ データ センターのデータベースの稼働</translation>
    </message>
    <message>
        <source>The mirror of the primary instance answers</source>
        <translation>プライマリ インスタンスのミラーの応答</translation>
    </message>
    <message>
        <source>It answers, so that mirroring can be set up again afterwards.</source>
        <translation>ミラーリングを後で再びセットアップできるように、応答すること。</translation>
    </message>
    <message>
        <source>Without its mirror the primary database runs without high availability, and nothing but a check tells of it.</source>
        <translation>ミラーがないと、プライマリ データベースは高可用性のないまま稼働し、確認しない限りそのことはわかりません。</translation>
    </message>
    <message>
        <source>Bring the mirror instance back first, or set up mirroring later: Install-CsMirrorDatabase with the primary instance as -SqlServerFqdn.</source>
        <translation>先にミラーのインスタンスを復帰させるか、後でミラーリングをセットアップしてください: Install-CsMirrorDatabase の -SqlServerFqdn にプライマリ インスタンスを指定します。</translation>
    </message>
    <message>
        <source>%1 is set up as no primary of log shipping.</source>
        <translation>%1 はログ配布のプライマリとして構成されていません。</translation>
    </message>
    <message>
        <source>%1 is set up as a primary that backs up into %2 (job %3) for %4.</source>
        <translation>%1 は、%4 に配布するプライマリとして構成され、%2 にバックアップしています (ジョブ %3)。</translation>
    </message>
    <message>
        <source>%1 is set up as no secondary of log shipping.</source>
        <translation>%1 はログ配布のセカンダリとして構成されていません。</translation>
    </message>
    <message>
        <source>%1 is set up as a secondary of %2.</source>
        <translation>%1 は %2 のセカンダリとして構成されています。</translation>
    </message>
    <message>
        <source>The job %1 on %2 is enabled.</source>
        <translation>%2 のジョブ %1 は有効です。</translation>
    </message>
    <message>
        <source>No backup job of log shipping is enabled on %1.</source>
        <translation>%1 に、有効なログ配布のバックアップ ジョブはありません。</translation>
    </message>
    <message>
        <source>Log shipping as it is set up now</source>
        <translation>現在のログ配布の構成</translation>
    </message>
    <message>
        <source>Both halves are read.</source>
        <translation>プライマリ側とセカンダリ側の両方の構成を読み取れること。</translation>
    </message>
    <message>
        <source>What is left of an earlier set-up is removed before log shipping is set up.</source>
        <translation>以前の構成の残りは、ログ配布をセットアップする前に削除されます。</translation>
    </message>
    <message>
        <source>The old primary&apos;s backup job is off</source>
        <translation>元のプライマリのバックアップ ジョブの停止</translation>
    </message>
    <message>
        <source>On the old primary and its mirror no backup job of log shipping is enabled.</source>
        <translation>元のプライマリとそのミラーで、ログ配布のバックアップ ジョブがどれも有効でないこと。</translation>
    </message>
    <message>
        <source>A data center that comes back starts its jobs by itself: logs of another life of the database then appear in the share under the same names.</source>
        <translation>復帰したデータ センターでは、ジョブが自動的に開始されます。その結果、別の経過をたどったデータベースのログが、同じ名前で共有に現れます。</translation>
    </message>
    <message>
        <source>Disable the job (msdb.dbo.sp_update_job, @enabled = 0) on both, and set the logs aside that it has written since.</source>
        <translation>両方でジョブを無効にし (msdb.dbo.sp_update_job, @enabled = 0)、その後に書き込まれたログを別の場所に移してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) use %1 on %2 now. %3</source>
        <translation>
            <numerusform>現在 %n 個のセッションが %2 の %1 を使用しています。%3</numerusform>
        </translation>
    </message>
    <message>
        <source>The old database has not come back</source>
        <translation>元のデータベースの復帰の有無</translation>
    </message>
    <message>
        <source>A data center that is powered up again starts its database, its jobs and its chat servers by itself; what is written there cannot be joined with what is written here.</source>
        <translation>電源が復旧したデータ センターでは、データベース、ジョブ、チャット サーバーが自動的に開始されます。そこに書き込まれた内容は、こちらに書き込まれた内容と統合できません。</translation>
    </message>
    <message>
        <source>Sessions in the database that serves</source>
        <translation>稼働中のデータベースのセッション</translation>
    </message>
    <message>
        <source>Counted; after the active list has been cleared there must be none.</source>
        <translation>数がわかっていること。アクティブ サーバーの一覧を空にした後は、1 つも残っていないこと。</translation>
    </message>
    <message>
        <source>A server that is taken off the active list keeps its connections: what it still writes after the full backup would be lost.</source>
        <translation>アクティブ サーバーの一覧から外したサーバーは、既存の接続を維持します。完全バックアップの後に書き込まれた内容は失われます。</translation>
    </message>
    <message>
        <source>Nothing to do now: the run waits until the sessions have ended.</source>
        <translation>今は対処不要です。セッションが終わるまで、実行が待機します。</translation>
    </message>
    <message>
        <source>%1 The tail of its log is among the logs.</source>
        <translation>%1 ログ末尾のバックアップは、ログの中にあります。</translation>
    </message>
    <message>
        <source>%1 The tail of its log is not among the logs.</source>
        <translation>%1 ログ末尾のバックアップが、ログの中にありません。</translation>
    </message>
    <message>
        <source>Find the file into which the tail of the log was backed up and put it on the log share, then check again.</source>
        <translation>ログ末尾のバックアップ ファイルを見つけてログ共有に置いてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>%1 does not answer: no log can be backed up there.</source>
        <translation>%1 が応答しないため、そこではログをバックアップできません。</translation>
    </message>
    <message>
        <source>The old primary has no mirror.</source>
        <translation>元のプライマリにはミラーがありません。</translation>
    </message>
    <message>
        <source>%1 does not answer: nothing newer can be had from the old mirror.</source>
        <translation>%1 が応答しないため、元のミラーからこれより新しい内容は得られません。</translation>
    </message>
    <message>
        <source>The mirror of the old primary holds nothing newer</source>
        <translation>元のプライマリのミラーにある新しい内容の有無</translation>
    </message>
    <message>
        <source>It does not answer, or holds no part of a mirroring session.</source>
        <translation>応答しないか、ミラーリング セッションに参加していないこと。</translation>
    </message>
    <message>
        <source>Synchronous mirroring has everything that was committed: while the mirror lives, failing over inside the old data center loses nothing, and leaving it loses what no log backup holds.</source>
        <translation>同期ミラーリングでは、コミットされた内容がすべてミラーにあります。ミラーが稼働していれば、元のデータ センター内でのフェールオーバーでは何も失われません。データ センターを離れると、ログ バックアップにない内容が失われます。</translation>
    </message>
    <message>
        <source>Fail over inside the old data center, where it can go on.</source>
        <translation>元のデータ センターを使い続けられる場合は、その中でフェールオーバーしてください。</translation>
    </message>
    <message>
        <source>No tail of the log is left behind</source>
        <translation>バックアップされていないログ末尾の有無</translation>
    </message>
    <message>
        <source>The old primary does not answer, or its tail is among the logs.</source>
        <translation>元のプライマリが応答しないか、ログ末尾のバックアップがログの中にあること。</translation>
    </message>
    <message>
        <source>What the old primary wrote after its last log backup is lost in a failover, although it could still be backed up.</source>
        <translation>元のプライマリが最後のログ バックアップより後に書き込んだ内容は、まだバックアップできるにもかかわらず、フェールオーバーで失われます。</translation>
    </message>
    <message>
        <source>The pool is in state FailedOver</source>
        <translation>プールの状態が FailedOver であること</translation>
    </message>
    <message>
        <source>FailedOver, in the Central Management store and in the replica of this computer.</source>
        <translation>中央管理ストアとこのコンピューターのレプリカの両方で FailedOver であること。</translation>
    </message>
    <message>
        <source>In state Normal the pool&apos;s servers use the primary database: the backup data center&apos;s messages must not replace it then.</source>
        <translation>Normal の状態では、プールのサーバーはプライマリ データベースを使用しています。その内容をバックアップ データ センターのメッセージで置き換えてはなりません。</translation>
    </message>
    <message>
        <source>The pool does not seem to be failed over. Find out which database its servers use, and whether a run of this wizard was left in the middle.</source>
        <translation>プールはフェールオーバーされていないようです。サーバーがどのデータベースを使用しているか、また、このウィザードの実行が途中で止まっていないかを確認してください。</translation>
    </message>
    <message>
        <source>Active servers after the failback</source>
        <translation>フェールバック後のアクティブ サーバー</translation>
    </message>
    <message>
        <source>1 to 4 servers of the primary data center, all members of the pool of at most 8.</source>
        <translation>プライマリ データ センターの 1 ～ 4 台のサーバーで、すべてが最大 8 台のプールのメンバーであること。</translation>
    </message>
    <message>
        <source>Seen after undoing &quot;%1&quot;: %2</source>
        <translation>「%1」を元に戻した後に観察された値: %2</translation>
    </message>
    <message>
        <source>%1 of %2: report</source>
        <translation>%2 の%1: レポート</translation>
    </message>
    <message>
        <source>Runbook: %1 of %2</source>
        <translation>手順書: %2 の%1</translation>
    </message>
    <message>
        <source>Take back what this run did after the step &quot;%3&quot;, which cannot be undone: pchatctl undo &quot;%1&quot; --approve %2</source>
        <translation>元に戻せない手順「%3」より後にこの実行が行った操作を元に戻すには、次を実行してください: pchatctl undo &quot;%1&quot; --approve %2</translation>
    </message>
    <message>
        <source>Take back what this run did: pchatctl undo &quot;%1&quot; --approve %2</source>
        <translation>この実行が行った操作を元に戻すには、次を実行してください: pchatctl undo &quot;%1&quot; --approve %2</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>元に戻し済み</translation>
    </message>
    <message>
        <source>Safe: nothing that would have to be undone</source>
        <translation>安全 (元に戻す必要なし)</translation>
    </message>
    <message>
        <source>Cannot be undone step by step</source>
        <translation>手順単位では元に戻せない</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 が空である</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェールオーバー</translation>
    </message>
    <message>
        <source>Planned failover</source>
        <translation>計画フェールオーバー</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>フェールバック</translation>
    </message>
    <message>
        <source>Role swap</source>
        <translation>役割の交代</translation>
    </message>
    <message>
        <source>Log shipping anew</source>
        <translation>ログ配布の再セットアップ</translation>
    </message>
    <message>
        <source>The run is complete, and its end state was verified.</source>
        <translation>実行は完了し、最終状態を検証しました。</translation>
    </message>
    <message>
        <source>The run is complete, but steps were skipped. Do them by hand.</source>
        <translation>実行は完了しましたが、スキップした手順があります。その手順を手動で実行してください。</translation>
    </message>
    <message>
        <source>The run was undone: what was undone was seen to be as it was before. It cannot be resumed.</source>
        <translation>実行した操作を元に戻しました。元に戻したものが実行前の状態であることを確認しています。この実行は再開できません。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>This run is being undone, so it does not go forward any more. Finish the undo, check readiness and make a new plan.</source>
        <translation>この実行は元に戻す途中のため、先へ進めることはできません。元に戻す処理を最後まで行い、準備状況を確認してから、新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>The state after this step</source>
        <translation>この手順の後の状態</translation>
    </message>
    <message>
        <source>Undone: the check saw %1.</source>
        <translation>元に戻しました: チェックで%1を確認しました。</translation>
    </message>
    <message>
        <source>As it was before: the check saw %1, so nothing was sent.</source>
        <translation>既に元の状態です: チェックで%1を確認したため、何も送信していません。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>The plan in the run file is not the one that was approved, so nothing of it is sent.</source>
        <translation>実行ファイルの計画は承認されたものではないため、何も送信しません。</translation>
    </message>
    <message>
        <source>It is not known whether the step &quot;%1&quot; took effect: seen was %2. Nothing is undone until that is known.</source>
        <translation>手順「%1」が実行されたかどうかは不明です (確認結果: %2)。それがわかるまで、何も元に戻しません。</translation>
    </message>
    <message numerus="yes">
        <source>The undo has started, approved by %1: %n step(s) to take back.</source>
        <translation>
            <numerusform>元に戻す処理を開始しました (承認者: %1)。元に戻す手順は %n 個です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The undo has ended: everything that was undone was seen to be as it was before the run.</source>
        <translation>元に戻す処理が終了しました。元に戻したものがすべて実行前の状態であることを確認しました。</translation>
    </message>
    <message>
        <source>Stopped as asked, before undoing the step &quot;%1&quot;. What is undone stays undone; the undo can be continued.</source>
        <translation>指示により、手順「%1」を元に戻す前に停止しました。元に戻したものはそのまま残ります。元に戻す処理は後で続けることができます。</translation>
    </message>
    <message>
        <source>As it was before: the check saw %1.</source>
        <translation>元の状態です: チェックで%1を確認しました。</translation>
    </message>
    <message>
        <source>Stopped before undoing the step &quot;%1&quot;, because its state is neither the one that it led to nor the one before it. Look at it by hand, then continue the undo.</source>
        <translation>手順「%1」を元に戻す前に停止しました。現在の状態が、この手順の後の状態でも前の状態でもありません。手動で確認してから、元に戻す処理を続けてください。</translation>
    </message>
    <message>
        <source>Stopped: it is not known how undoing the step &quot;%1&quot; came out. Nothing more was sent. Continue when its server can be seen again.</source>
        <translation>手順「%1」を元に戻した結果が不明なため停止しました。以降は何も送信していません。サーバーの状態を再び確認できるようになったら、続けてください。</translation>
    </message>
    <message>
        <source>Stopped: the step &quot;%1&quot; could not be undone. What is undone stays undone. Remove the cause, then continue the undo.</source>
        <translation>手順「%1」を元に戻せなかったため停止しました。それまでに元に戻したものはそのまま残ります。原因を取り除いてから、元に戻す処理を続けてください。</translation>
    </message>
    <message>
        <source>This run has been undone already.</source>
        <translation>この実行は既に元に戻されています。</translation>
    </message>
    <message>
        <source>There is nothing in this run that an undo would take back.</source>
        <translation>この実行には、元に戻すものがありません。</translation>
    </message>
    <message>
        <source>%1 on %2 is %3, so that its rows cannot be counted.</source>
        <translation>%2 の %1 の状態は %3 のため、行数を数えられません。</translation>
    </message>
    <message>
        <source>The profile names no such folder for this instance.</source>
        <translation>プロファイルに、このインスタンスのフォルダーが指定されていません。</translation>
    </message>
    <message>
        <source>The answer of the management shell names no master of the store.</source>
        <translation>管理シェルの応答に、ストアのマスターが含まれていません。</translation>
    </message>
    <message>
        <source>Leave the database of %1 as it is until the failback or the role swap: it was shut by its last log, and the pool is served by %2.</source>
        <translation>フェールバックまたは役割の交代まで、%1 のデータベースをそのままにしてください。ログ末尾のバックアップで書き込みを停止しており、プールのサービスは %2 が提供しています。</translation>
    </message>
    <message>
        <source>Look in the next hours whether log backups go on arriving at %1.</source>
        <translation>今後数時間、ログ バックアップが %1 に引き続き到着しているかどうかを確認してください。</translation>
    </message>
    <message>
        <source>Keep the run file: it holds every statement that was sent.</source>
        <translation>実行ファイルを保管してください。送信したすべてのステートメントが記録されています。</translation>
    </message>
    <message>
        <source>The point of no return lies behind this run: the step &quot;%1&quot; took effect. %2 The way back is a plan of its own: after a failover a failback, after a failback a new failover.</source>
        <translation>この実行は後戻りできない時点を過ぎています。手順「%1」は反映されました。%2 元に戻すには別の計画が必要です。フェールオーバーの後はフェールバック、フェールバックの後は新しいフェールオーバーを計画します。</translation>
    </message>
    <message>
        <source>failover, planned-failover, failback, role-swap, rebuild-log-shipping or guard (default: failover; the guard where the pool is failed over)</source>
        <translation>failover、planned-failover、failback、role-swap、rebuild-log-shipping、または guard (既定: failover。プールがフェールオーバーされている場合は guard)</translation>
    </message>
    <message>
        <source>Let the mirror be the principal for a moment</source>
        <translation>ミラーを一時的にプリンシパルにする</translation>
    </message>
    <message>
        <source>Let the primary be the principal again</source>
        <translation>プライマリをプリンシパルに戻す</translation>
    </message>
    <message>
        <source>Added by this wizard, as Microsoft&apos;s page on log shipping from the mirror has it: its half can be set up only while the database is online there. Chat pauses for a moment.</source>
        <translation>このウィザードが追加した手順です。ミラーからのログ配布に関する Microsoft のページに従っています。ミラー側の構成は、そこでデータベースがオンラインの間だけセットアップできます。チャットは短時間停止します。</translation>
    </message>
    <message>
        <source>The roles change back.</source>
        <translation>役割を元に戻します。</translation>
    </message>
    <message>
        <source>Let the mirror ship logs too</source>
        <translation>ミラーからもログを配布する</translation>
    </message>
    <message>
        <source>Readiness for a planned failover of %1</source>
        <translation>%1 の計画フェールオーバーの準備状況</translation>
    </message>
    <message>
        <source>Readiness for the failback of %1</source>
        <translation>%1 のフェールバックの準備状況</translation>
    </message>
    <message>
        <source>Readiness for log shipping of %1 the other way</source>
        <translation>%1 のログ配布を逆向きにする準備状況</translation>
    </message>
    <message>
        <source>Readiness for setting up log shipping of %1 anew</source>
        <translation>%1 のログ配布を再設定する準備状況</translation>
    </message>
    <message>
        <source>Guard over %1</source>
        <translation>フェールオーバー後の %1 の監視</translation>
    </message>
    <message numerus="yes">
        <source>No danger was found: %n check(s) passed.</source>
        <translation>
            <numerusform>危険は見つかりませんでした。%n 件の確認項目に合格しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way: %n check(s) passed.</source>
        <translation>
            <numerusform>妨げになるものはありません。%n 件の確認項目に合格しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by this wizard: the log of a mirror can be backed up only once it is recovered. It holds what was committed while it was synchronized with %1.</source>
        <translation>このウィザードによる追加: ミラーのログは、復旧した後でなければバックアップできません。ミラーには、%1 と同期されていた間にコミットされた内容が残っています。</translation>
    </message>
    <message>
        <source>Cannot be undone: the copy on %1 goes on by itself from here.</source>
        <translation>元に戻せません。%1 のコピーは、ここから独立して使用されます。</translation>
    </message>
    <message>
        <source>Added by this wizard: the principal does not answer, and its mirror on %1 can be recovered only outside the mirroring session.</source>
        <translation>このウィザードによる追加: プリンシパルが応答していません。%1 のミラーは、ミラーリング セッションから外さないと復旧できません。</translation>
    </message>
    <message>
        <source>Added by this wizard: %2 answers and its %1 is online, so what no log backup holds yet is backed up first. It interrupts nobody; what is written there afterwards is lost.</source>
        <translation>このウィザードによる追加: %2 は応答しており、%1 はオンラインです。そのため、どのログ バックアップにもまだ含まれていない内容を最初にバックアップします。利用者への影響はありません。その後に書き込まれた内容は失われます。</translation>
    </message>
    <message>
        <source>Added by this wizard: %1 on %2 is damaged, but its log may still be read. NO_TRUNCATE backs it up without opening the database. Where the log is damaged too, this fails; then plan without it.</source>
        <translation>このウィザードによる追加: %2 の %1 は破損していますが、ログはまだ読み取れる可能性があります。NO_TRUNCATE を指定すると、データベースを開かずにログをバックアップできます。ログも破損している場合、この手順は失敗します。その場合は、この手順なしで計画し直してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: what the mirror of %1 on %2 holds and no log backup does is saved in the one statement that shuts it again, so nobody writes there.</source>
        <translation>このウィザードによる追加: %2 にある %1 のミラーにだけ残っている内容を、ミラーを再び閉じる 1 つのステートメントでバックアップします。そのため、そこにはだれも書き込めません。</translation>
    </message>
    <message>
        <source>Back up the log of %1 that is left on %2</source>
        <translation>%2 に残っている %1 のログのバックアップ</translation>
    </message>
    <message>
        <source>There is no last log to take: neither %1 nor its mirror was seen with a log that could be backed up. Plan without it.</source>
        <translation>取得できるログ末尾がありません。%1 にもそのミラーにも、バックアップできるログは確認されませんでした。ログ末尾の取得なしで計画してください。</translation>
    </message>
    <message>
        <source>%1 may hold messages that no log backup holds, and they could still be had. Let this plan take the last log first: choose it, or plan with pchatctl plan failover --take-tail.</source>
        <translation>どのログ バックアップにも含まれていないメッセージが %1 に残っている可能性があり、まだ取り出せます。この計画で最初にログ末尾を取得するには、その選択肢を選ぶか、pchatctl plan failover --take-tail で計画してください。</translation>
    </message>
    <message>
        <source>The mirror on %1 is alive, so failing over inside the data center loses nothing: Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType PersistentChat -NewPrincipal Mirror, with -Force where the principal does not answer.</source>
        <translation>%1 のミラーが稼働しているため、データ センター内でフェールオーバーすれば何も失われません: Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType PersistentChat -NewPrincipal Mirror (プリンシパルが応答しない場合は -Force も指定)。</translation>
    </message>
    <message>
        <source>Take the last log of the side that is given up</source>
        <translation>切り離す側のログ末尾の取得</translation>
    </message>
    <message>
        <source>first back up the log that is left on the primary, damaged or not, or on its mirror</source>
        <translation>プライマリ (破損していても可) またはそのミラーに残っているログを最初にバックアップします</translation>
    </message>
    <message>
        <source>The database is not online on the primary, so it cannot be damaged there.</source>
        <translation>プライマリのデータベースがオンラインではないため、破損させることができません。</translation>
    </message>
    <message>
        <source>See a test message arrive through %1</source>
        <translation>%1 経由でテスト メッセージが届くことの確認</translation>
    </message>
    <message>
        <source>Added by this wizard: the two test users of health monitoring, who sign in at %1, write to a chat room and read it there. They are set up with New-CsHealthMonitoringConfiguration, and both need a room and a policy that grants Persistent Chat; that this is all they need was not confirmed on a real pool. Where there are no such users, or %1 was lost, skip this.</source>
        <translation>このウィザードによる追加: %1 にサインインする正常性監視用の 2 人のテスト ユーザーが、チャット ルームに書き込み、それを読み取ります。テスト ユーザーは New-CsHealthMonitoringConfiguration で設定します。両方のユーザーに、ルームと、常設チャットを許可するポリシーが必要です。これで十分であることは、実際のプールでは確認されていません。テスト ユーザーが設定されていない場合や、%1 が失われた場合は、この手順をスキップしてください。</translation>
    </message>
    <message>
        <source>A test message can be sent through %1</source>
        <translation>%1 経由でテスト メッセージを送信できること</translation>
    </message>
    <message>
        <source>Nothing to undo: the message of the test users stays in its room.</source>
        <translation>元に戻すものはありません。テスト ユーザーのメッセージはルームに残ります。</translation>
    </message>
    <message>
        <source>The Front End pools have not been looked at, so no message is sent.</source>
        <translation>フロントエンド プールが確認されていないため、メッセージは送信されません。</translation>
    </message>
    <message>
        <source>Which Front End pools there are is not known, so no message is sent: %1</source>
        <translation>フロントエンド プールを確認できなかったため、メッセージは送信されません: %1</translation>
    </message>
    <message>
        <source>The topology names no Front End pool, so no message can be sent.</source>
        <translation>トポロジにフロントエンド プールがないため、メッセージを送信できません。</translation>
    </message>
    <message>
        <source>See that the pool is in the state %1</source>
        <translation>プールの状態が %1 であることの確認</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>テスト メッセージの送信</translation>
    </message>
    <message>
        <source>The database %1 on %2 is already recovered, so no last log can be applied to it. Plan without it.</source>
        <translation>%2 のデータベース %1 は既に復旧されているため、ログ末尾を適用できません。ログ末尾の取得なしで計画してください。</translation>
    </message>
    <message>
        <source>Files posted to chat rooms are not kept in %1. They stay on the pool&apos;s file store, and users get them only while that can be reached.</source>
        <translation>チャット ルームに投稿されたファイルは %1 には保存されません。ファイルはプールのファイル ストアに残り、利用者はファイル ストアに接続できる間だけ取得できます。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s step 3, for a log that this plan has taken itself: it is read straight from the share.</source>
        <translation>Microsoft の手順 3 (この計画で取得したログ): 共有から直接読み取ります。</translation>
    </message>
    <message>
        <source>Put the database into standby again, where everybody can read it.</source>
        <translation>データベースを、だれでも読み取れるスタンバイの状態に戻します。</translation>
    </message>
    <message>
        <source>It answers, has an active master that was not lost, and the copies on the servers to be active are up to date.</source>
        <translation>ストアが応答し、失われていないアクティブなマスターがあり、アクティブにするサーバーのレプリカが最新であること。</translation>
    </message>
    <message>
        <source>The pool&apos;s state and its active servers are written there, when databases have been changed already; without the store the run stops in the middle.</source>
        <translation>データベースを変更した後に、プールの状態とアクティブ サーバーをこのストアに書き込みます。ストアを使用できないと、実行が途中で止まります。</translation>
    </message>
    <message>
        <source>The operator&apos;s roles carry every cmdlet that is needed.</source>
        <translation>操作者の役割には、必要なすべてのコマンドレットが含まれています。</translation>
    </message>
    <message>
        <source>The log-shipping procedures accept nobody else; without the role the run stops after its first change.</source>
        <translation>ログ配布のプロシージャは sysadmin のメンバーしか実行できません。このロールがないと、実行は最初の変更の後で止まります。</translation>
    </message>
    <message>
        <source>A role of the operator carries each cmdlet with which the pool is changed.</source>
        <translation>プールを変更する各コマンドレットが、操作者の役割に含まれていること。</translation>
    </message>
    <message>
        <source>Otherwise the run stops when the database is online already and nobody is directed to it.</source>
        <translation>含まれていないと、データベースがオンラインになった後、利用者をそこへ切り替える前に実行が止まります。</translation>
    </message>
    <message>
        <source>Where the log file of the damaged database is whole, its tail can still be saved: BACKUP LOG … WITH NO_TRUNCATE, CONTINUE_AFTER_ERROR on %1, into the log share. Let the plan do so: choose that it takes the last log first, or plan with pchatctl plan failover --take-tail.</source>
        <translation>破損したデータベースのログ ファイルが完全であれば、ログ末尾をまだ保存できます: %1 で、ログ共有に対して BACKUP LOG … WITH NO_TRUNCATE, CONTINUE_AFTER_ERROR を実行します。計画の中で実行するには、最初にログ末尾を取得する選択肢を選ぶか、pchatctl plan failover --take-tail で計画してください。</translation>
    </message>
    <message>
        <source>Fail over inside the old data center instead, where it can go on: Invoke-CsDatabaseFailover -PoolFqdn %1 -DatabaseType PersistentChat -NewPrincipal Mirror, with -Force where the old principal does not answer. It loses nothing. Where the data center has to be left, the plan can take the last log first: choose it, or plan with pchatctl plan failover --take-tail.</source>
        <translation>元のデータ センターを使い続けられる場合は、その中でフェールオーバーしてください: Invoke-CsDatabaseFailover -PoolFqdn %1 -DatabaseType PersistentChat -NewPrincipal Mirror (元のプリンシパルが応答しない場合は -Force も指定)。この方法では何も失われません。データ センターを離れる必要がある場合は、計画の中で最初にログ末尾を取得できます。その選択肢を選ぶか、pchatctl plan failover --take-tail で計画してください。</translation>
    </message>
    <message>
        <source>Choose the planned failover: it takes the tail of the log WITH NORECOVERY, which shuts the old database and loses nothing. At the least let this plan take a last plain log: choose it, or plan with pchatctl plan failover --take-tail.</source>
        <translation>計画フェールオーバーを選択してください。WITH NORECOVERY でログ末尾のバックアップを取得し、元のデータベースの書き込みを停止するため、何も失われません。そうしない場合も、少なくともこの計画の中で最後に通常のログ バックアップを取得してください。その選択肢を選ぶか、pchatctl plan failover --take-tail で計画します。</translation>
    </message>
    <message>
        <source>a full backup afterwards, and with all a log backup job on both partners (default: all where the profile names folders.logBackupFolder, backup otherwise and after a planned failover)</source>
        <translation>完了後の完全バックアップ。all では両方のパートナーにログ バックアップ ジョブも作成 (既定: プロファイルに folders.logBackupFolder があれば all、それ以外と計画フェールオーバーでは backup)</translation>
    </message>
    <message>
        <source>Nothing to undo: log shipping takes this file like its own.</source>
        <translation>元に戻すものはありません。ログ配布は、このファイルを自身のログ バックアップと同じように扱います。</translation>
    </message>
    <message>
        <source>Make the log backup job of %1 on %2</source>
        <translation>%2 に %1 のログ バックアップ ジョブを作成</translation>
    </message>
    <message>
        <source>Delete the job on %1 again; the files that it wrote stay.</source>
        <translation>%1 のジョブを再び削除します。ジョブが書き込んだファイルは残ります。</translation>
    </message>
    <message>
        <source>Start the log backup job and see its backup</source>
        <translation>ログ バックアップ ジョブの開始とバックアップの確認</translation>
    </message>
    <message>
        <source>Added by this wizard: a job that was only made is not yet known to work. The account of SQL Server, too, has to reach the folder.</source>
        <translation>このウィザードが追加した手順です。作成しただけのジョブは、動作するかどうかまだわかりません。SQL Server のアカウントもフォルダーに到達できる必要があります。</translation>
    </message>
    <message>
        <source>Delete the log backup job of %1 on %2, where there is one</source>
        <translation>%2 に %1 のログ バックアップ ジョブがあれば削除</translation>
    </message>
    <message>
        <source>Added by this wizard: after a failover it may have made a job that backs up the log. Its next backup would take away a part of the log that is needed from here on.</source>
        <translation>このウィザードが追加した手順です。フェールオーバーの後に、ログをバックアップするジョブが作成されている可能性があります。その次のバックアップは、ここから先で必要になるログの一部を持ち去ります。</translation>
    </message>
    <message>
        <source>Not made again. Where the backup data center goes on serving, back up the log by a job of your own.</source>
        <translation>再び作成されません。バックアップ データ センターがサービスを続ける場合は、独自のジョブでログをバックアップしてください。</translation>
    </message>
    <message>
        <source>The log backups that run on %1 can be seen</source>
        <translation>%1 で実行中のログ バックアップを確認できる</translation>
    </message>
    <message>
        <source>Wait until no log backup of %1 runs</source>
        <translation>%1 のログ バックアップが実行されなくなるまで待機</translation>
    </message>
    <message>
        <source>Added by this wizard: a job that was deleted still ends what it had begun.</source>
        <translation>このウィザードが追加した手順です。削除されたジョブも、すでに開始した処理は最後まで実行します。</translation>
    </message>
    <message>
        <source>Stop the log backups of the side that serves</source>
        <translation>サービスを提供している側のログ バックアップの停止</translation>
    </message>
    <message>
        <source>It stays removed when the run is undone. Until log shipping is set up again by swapping the roles, the side that serves ships no logs.</source>
        <translation>実行を元に戻しても、削除されたままです。役割を交代してログ配布を設定し直すまで、サービスを提供している側のログは配布されません。</translation>
    </message>
    <message>
        <source>It stays so when the run is undone: while the pool is failed over, nobody is served from here.</source>
        <translation>実行を元に戻しても、このままです。プールがフェールオーバーされている間、ここからは利用者にサービスを提供しません。</translation>
    </message>
    <message>
        <source>The site profile names no folder for it (folders.logBackupFolder), and the log share %1 cannot be listed from here. Take a full backup by hand.</source>
        <translation>サイト プロファイルにはそのためのフォルダー (folders.logBackupFolder) が指定されておらず、ログ共有 %1 の一覧はここから取得できません。完全バックアップを手動で作成してください。</translation>
    </message>
    <message>
        <source>The site profile names no folder for log backups (folders.logBackupFolder), so no job is made. Until the log is backed up, it grows and what is written since the full backup is kept nowhere else.</source>
        <translation>サイト プロファイルにはログ バックアップのフォルダー (folders.logBackupFolder) が指定されていないため、ジョブは作成されません。ログがバックアップされるまでログは増え続け、完全バックアップの後に書き込まれた内容はほかのどこにも残りません。</translation>
    </message>
    <message>
        <source>None is made after a planned failover unless you choose it: the old primary stays RESTORING and goes on with the next log of %1, which log shipping the other way is to take. Set that up soon.</source>
        <translation>計画フェールオーバーの後は、選択しない限り作成されません。以前のプライマリは RESTORING のまま %1 の次のログから続行し、そのログは逆方向のログ配布が取得します。逆方向のログ配布を早めに設定してください。</translation>
    </message>
    <message>
        <source>You chose no log backup job. Until the log is backed up, it grows and what is written since the full backup is kept nowhere else.</source>
        <translation>ログ バックアップ ジョブを作成しないことを選択しました。ログがバックアップされるまでログは増え続け、完全バックアップの後に書き込まれた内容はほかのどこにも残りません。</translation>
    </message>
    <message>
        <source>Added by this wizard: until the failback no log shipping backs up the log. The job does so every %1 minutes into %2, only where the database serves, and deletes no file. The failback deletes the job. Disable it while a mirror is set up later.</source>
        <translation>このウィザードが追加した手順です。フェールバックまでは、ログ配布によるログのバックアップは行われません。このジョブは、データベースがサービスを提供しているインスタンスでだけ、%1 分ごとにログを %2 にバックアップします。ファイルは削除しません。ジョブはフェールバックが削除します。後からミラーをセットアップする間は、ジョブを無効にしてください。</translation>
    </message>
    <message>
        <source>Back up the new primary database</source>
        <translation>新しいプライマリ データベースのバックアップ</translation>
    </message>
    <message>
        <source>You chose no backup. Until one is taken, the database as it is now cannot be restored.</source>
        <translation>バックアップを作成しないことを選択しました。バックアップを作成するまで、現在のデータベースは復元できません。</translation>
    </message>
    <message>
        <source>Added by this wizard: the backups of the lost side lead only up to the failover. From this one on, the database that serves now can be restored.</source>
        <translation>このウィザードが追加した手順です。失われた側のバックアップで復元できるのは、フェールオーバーの時点までです。このバックアップ以降は、現在サービスを提供しているデータベースを復元できます。</translation>
    </message>
    <message>
        <source>Back up its log regularly</source>
        <translation>ログの定期的なバックアップ</translation>
    </message>
    <message>
        <source>List the users of %1 that have no login on %2</source>
        <translation>%2 にログインのない %1 のユーザーの一覧</translation>
    </message>
    <message>
        <source>Added by this wizard: users come with the database, logins do not. The report lists each user whose login is missing here, with the statement that mends it.</source>
        <translation>このウィザードが追加した手順です。ユーザーはデータベースとともに移りますが、ログインは移りません。ここにログインのない各ユーザーと、それを修復するステートメントをレポートに一覧表示します。</translation>
    </message>
    <message>
        <source>Users without a login</source>
        <translation>ログインのないユーザー</translation>
    </message>
    <message>
        <source>Every user of the database has a login on the server.</source>
        <translation>データベースのすべてのユーザーについて、サーバーにログインがあります。</translation>
    </message>
    <message>
        <source>Nobody can log in as these users until the statement is carried out on the server, in the database. A Windows user that logs in through a group needs none.</source>
        <translation>サーバー上のこのデータベースでステートメントを実行するまで、これらのユーザーとしてログインすることはできません。グループを通じてログインする Windows ユーザーには必要ありません。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>ステートメント</translation>
    </message>
    <message>
        <source>Backups after a failover</source>
        <translation>フェールオーバー後のバックアップ</translation>
    </message>
    <message>
        <source>“%1” is not the path of a folder. Write it as \\server\share or D:\LogBackup, as both backup servers see it, with up to %2 characters and no backslash at the end, or leave it empty.</source>
        <translation>「%1」 はフォルダーのパスではありません。\\server\share または D:\LogBackup の形で、両方のバックアップ サーバーから見たとおりに、%2 文字以内で末尾に円記号を付けずに入力するか、空のままにしてください。</translation>
    </message>
    <message>
        <source>“%1” is a folder of log shipping already. Name another one: its jobs would take these log backups for their own.</source>
        <translation>「%1」 はすでにログ配布のフォルダーです。別のフォルダーを指定してください。ログ配布のジョブが、これらのログ バックアップを自身のものとして扱ってしまいます。</translation>
    </message>
    <message>
        <source>The run file %1 cannot be made durable: its disk is full, or it cannot be written any more.</source>
        <translation>実行ファイル %1 を確実に保存できません。ディスクがいっぱいであるか、ファイルに書き込めなくなっています。</translation>
    </message>
    <message>
        <source>The backup instance has no copy job with a log backup left to copy, so none can be under way.</source>
        <translation>バックアップ インスタンスには、コピーすべきログ バックアップが残っているコピー ジョブがないため、コピーを実行中にすることはできません。</translation>
    </message>
    <message>
        <source>The copy goes on after its job was stopped</source>
        <translation>ジョブの停止後もコピーが続く</translation>
    </message>
    <message>
        <source>As in the loss of the primary data center, and the copy job is running. Its program takes minutes for each file, and goes on when the job is stopped, disabled and removed.</source>
        <translation>プライマリ データ センターの喪失と同じですが、コピー ジョブが実行中です。そのプログラムは 1 ファイルに数分かかり、ジョブを停止、無効化、削除しても動き続けます。</translation>
    </message>
    <message>
        <source>The compliance database has instances of its own</source>
        <translation>コンプライアンス データベースが専用のインスタンスにある</translation>
    </message>
    <message>
        <source>Power failure in the primary data center. The compliance database mgccomp lives on other SQL Servers than the chat database.</source>
        <translation>プライマリ データ センターの停電です。コンプライアンス データベース mgccomp は、チャット データベースとは別の SQL Server にあります。</translation>
    </message>
    <message>
        <source>The primary returns in the middle of the failover</source>
        <translation>フェールオーバーの途中でプライマリが復帰する</translation>
    </message>
    <message>
        <source>Power failure in the primary data center. While the failover runs the power comes back, and the old servers and chat servers start as they stood.</source>
        <translation>プライマリ データ センターの停電です。フェールオーバーの実行中に電力が復旧し、以前のサーバーとチャット サーバーが停止時の状態のまま起動します。</translation>
    </message>
    <message>
        <source>An administrator recovers the database meanwhile</source>
        <translation>管理者が途中でデータベースを復旧する</translation>
    </message>
    <message>
        <source>Loss of the primary data center. While the failover runs somebody recovers the backup database by hand, before all log backups are applied.</source>
        <translation>プライマリ データ センターの喪失です。フェールオーバーの実行中に、すべてのログ バックアップが適用される前に、誰かがバックアップ データベースを手動で復旧します。</translation>
    </message>
    <message>
        <source>On %1 the database %2 is the mirror at present. Let it be the principal first: on %3 run ALTER DATABASE %4 SET PARTNER FAILOVER. Then check again.</source>
        <translation>%1 のデータベース %2 は現在ミラーです。先にプリンシパルにしてください: %3 で ALTER DATABASE %4 SET PARTNER FAILOVER を実行します。その後、もう一度確認してください。</translation>
    </message>
    <message>
        <source>On %1 the database %2 is the mirror at present, and its principal was not seen online and synchronized, so this plan cannot swap them. Let %1 be the principal first: Invoke-CsDatabaseFailover -PoolFqdn %3 -DatabaseType PersistentChat -NewPrincipal Primary. Then check again.</source>
        <translation>%1 のデータベース %2 は現在ミラーであり、そのプリンシパルがオンラインかつ同期済みであることを確認できなかったため、この計画では役割を入れ替えられません。先に %1 をプリンシパルにしてください: Invoke-CsDatabaseFailover -PoolFqdn %3 -DatabaseType PersistentChat -NewPrincipal Primary。その後、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Let %1 be the principal of %2 again</source>
        <translation>%1 を再び %2 のプリンシパルにする</translation>
    </message>
    <message>
        <source>Added by this wizard: %2 serves at present, as the principal of the pair. The last log is taken on %1. They are synchronized, so nothing is lost; users are cut off for a moment.</source>
        <translation>このウィザードが追加した手順です。現在は %2 がペアのプリンシパルとして稼働しています。最後のログは %1 で取得します。両者は同期済みのため何も失われませんが、ユーザーの接続は一時的に切れます。</translation>
    </message>
    <message>
        <source>The mirroring of %1 on %2 is SYNCHRONIZED</source>
        <translation>%2 の %1 のミラーリングは SYNCHRONIZED です</translation>
    </message>
    <message>
        <source>Let %1 be the principal again, as it was.</source>
        <translation>元のとおり、%1 を再びプリンシパルにします。</translation>
    </message>
    <message>
        <source>Swap the roles of the mirrored pair back</source>
        <translation>ミラー ペアの役割を元に戻す</translation>
    </message>
    <message>
        <source>Set log shipping up again. How it was set up could not be read in full, so schedules and thresholds are those of the site profile.</source>
        <translation>ログ配布をもう一度設定します。以前の設定をすべて読み取ることができなかったため、スケジュールとしきい値はサイト プロファイルの値になります。</translation>
    </message>
    <message>
        <source>Set log shipping up again as it was, but for the password that reaches the monitor %1: SQL Server shows it to nobody. Enter it with sp_change_log_shipping_secondary_primary. Changes by hand to the steps of the jobs are not made again.</source>
        <translation>ログ配布を以前のとおりにもう一度設定します。ただし、監視サーバー %1 に接続するパスワードは SQL Server が誰にも表示しないため含まれません。sp_change_log_shipping_secondary_primary で入力してください。ジョブのステップに手動で加えた変更は再現されません。</translation>
    </message>
    <message>
        <source>Set log shipping up again as it was, with its schedules, thresholds and job owners. Changes by hand to the steps of the jobs are not made again.</source>
        <translation>ログ配布を、スケジュール、しきい値、ジョブの所有者も含めて、以前のとおりにもう一度設定します。ジョブのステップに手動で加えた変更は再現されません。</translation>
    </message>
    <message>
        <source>Log shipping is not set up there, or not with both of its jobs.</source>
        <translation>そこではログ配布が設定されていないか、2 つのジョブがそろっていません。</translation>
    </message>
    <message>
        <source>Added by this wizard: a log backup of %1 in %2 that belongs to another recovery path, as an old primary writes them after a failover, is named like those of the new log shipping, and its restore job would stop there (error 4330). Judged by the headers: what ends before %3 begins, on the path that leads there, is passed by and stays.</source>
        <translation>このウィザードで追加した手順: フェールオーバー後に元のプライマリが書き出したログ バックアップなど、別の復旧パスに属する %1 のログ バックアップが %2 にあると、名前が新しいログ配布のものと同じ形式のため、復元ジョブがそこで停止します (エラー 4330)。判断にはヘッダーを使います。%3 に至るパス上にあり、%3 の開始より前に終わるものは復元ジョブが読み飛ばすため、そのまま残します。</translation>
    </message>
    <message>
        <source>Move log backups that are not of the new chain out of %1</source>
        <translation>新しいチェーンに属さないログ バックアップの %1 からの移動</translation>
    </message>
    <message>
        <source>%1 The others, and what cannot be read, are moved to the sub-folder %2. Nothing is deleted; log shipping does not tidy up there, so delete the sub-folder when nobody needs it any more.</source>
        <translation>%1 それ以外のものと読み取れないものを、サブフォルダー %2 に移動します。削除は一切行いません。ログ配布はこのサブフォルダーを整理しないため、不要になったら削除してください。</translation>
    </message>
    <message>
        <source>Move them from %1 back to where they were.</source>
        <translation>%1 から元の場所に戻します。</translation>
    </message>
    <message>
        <source>No log backup in %1 stops the restore job</source>
        <translation>%1 に、復元ジョブを停止させるログ バックアップがない</translation>
    </message>
    <message>
        <source>See that only log backups of the new chain count in %1</source>
        <translation>%1 で新しいチェーンのログ バックアップだけが使われることの確認</translation>
    </message>
    <message>
        <source>%1 From this computer none can be moved: %2 Where this step fails, it names them: on %3, move them into a sub-folder, delete none, then try the step again.</source>
        <translation>%1 このコンピューターからは移動できません: %2 この手順が失敗した場合は、該当するファイルの名前が表示されます。%3 上でそれらをサブフォルダーに移動し (削除はしないでください)、この手順を再試行してください。</translation>
    </message>
    <message>
        <source>The step %1 has not saved the header of the new full backup, so it is not known which log backups belong to it.</source>
        <translation>手順 %1 で新しい完全バックアップのヘッダーが保存されていないため、どのログ バックアップがそれに属するかがわかりません。</translation>
    </message>
    <message>
        <source>The file %1 does not exist, so it cannot be moved (error %2). Look at the folder.</source>
        <translation>ファイル %1 が存在しないため、移動できません (エラー %2)。フォルダーを確認してください。</translation>
    </message>
    <message>
        <source>This account may not move the file %1 (error %2). Give it the right to change the share and the folder.</source>
        <translation>このアカウントには、ファイル %1 の移動が許可されていません (エラー %2)。共有とフォルダーを変更するアクセス許可を与えてください。</translation>
    </message>
    <message>
        <source>Another program holds the file %1 (error %2). Wait until it has finished with it, then try again.</source>
        <translation>ファイル %1 は別のプログラムが使用中です (エラー %2)。使用が終わるのを待ってから、再試行してください。</translation>
    </message>
    <message>
        <source>There is something named %1 already, and nothing is overwritten. Look at both files, give one another name, then try again.</source>
        <translation>%1 という名前のものが既にあり、上書きは行いません。両方のファイルを確認し、一方の名前を変更してから、再試行してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: it tells which of the log backups that lie in the folders of log shipping the new chain does not go on with.</source>
        <translation>このウィザードで追加した手順: ログ配布のフォルダーにあるログ バックアップのうち、新しいチェーンにつながらないものを、このヘッダーで見分けます。</translation>
    </message>
    <message>
        <source>What the restore job would stop at in %1</source>
        <translation>%1 にある、復元ジョブを停止させるもの</translation>
    </message>
    <message>
        <source>To try &quot;%1&quot; once more: pchatctl resume &quot;%2&quot;. To go on without it: pchatctl resume &quot;%2&quot; --skip %3=REASON</source>
        <translation>&quot;%1&quot; をもう一度試すには: pchatctl resume &quot;%2&quot;。この手順なしで続けるには: pchatctl resume &quot;%2&quot; --skip %3=REASON</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: try the step again to look and wait once more, or skip it, with a reason, to go on without it. The report names what was skipped.</source>
        <translation>&quot;%1&quot;: もう一度確認して待つには、この手順を再試行します。この手順なしで続けるには、理由を入力してスキップします。スキップした手順はレポートに記載されます。</translation>
    </message>
    <message>
        <source>SQL Server on %1 cannot reach its mirror on %2.</source>
        <translation>%1 の SQL Server から、%2 にあるミラーに到達できません。</translation>
    </message>
    <message>
        <source>Compliance records in mgccomp that no adapter has processed yet are not brought over.</source>
        <translation>アダプターがまだ処理していない mgccomp のコンプライアンス レコードは、引き継がれません。</translation>
    </message>
    <message>
        <source>Let the compliance adapters finish before the failback starts: what they have processed is not left behind in mgccomp.</source>
        <translation>フェールバックを開始する前に、コンプライアンス アダプターの処理を完了させてください。処理が済んだ内容は、mgccomp に取り残されません。</translation>
    </message>
    <message>
        <source>Compliance records in mgccomp that no adapter has processed yet stay on the primary: that database is not failed over.</source>
        <translation>アダプターがまだ処理していない mgccomp のコンプライアンス レコードは、プライマリに残ります。このデータベースはフェールオーバーされません。</translation>
    </message>
    <message>
        <source>Let the compliance adapters finish before the failover starts: what they have processed is not left behind in mgccomp.</source>
        <translation>フェールオーバーを開始する前に、コンプライアンス アダプターの処理を完了させてください。処理が済んだ内容は、mgccomp に取り残されません。</translation>
    </message>
    <message>
        <source>This plan takes the last log of %1 first, as %2: what it holds is not lost. The loss that is stated is the one without it.</source>
        <translation>この計画では、最初に %1 のログ末尾を %2 として取得するため、そのログに含まれる内容は失われません。示されている損失は、このログを取得しない場合のものです。</translation>
    </message>
    <message>
        <source>Nothing: the plan itself lets %1 be the principal again, before it takes the last log.</source>
        <translation>作業は不要です。計画の中で、ログ末尾を取得する前に %1 をプリンシパルに戻します。</translation>
    </message>
    <message>
        <source>Log shipping from %1 is not set up: until it is, or until the failback, what is written from now on has no copy in a second data center.</source>
        <translation>%1 からのログ配布はセットアップされていません。セットアップまたはフェールバックが済むまで、これから書き込まれる内容の複製は、もう一方のデータ センターにはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) prevent the failover. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n 件の確認項目がフェールオーバーを妨げています。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could prevent the failover could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>フェールオーバーを妨げる可能性のある %n 件の確認項目を判定できませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was seen that prevents the failover. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>フェールオーバーを妨げるものは見つかりませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) found a danger that has to be met now. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n 件の確認項目で、今すぐ対処が必要な危険が見つかりました。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could find a danger could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>危険の有無にかかわる %n 件の確認項目を判定できませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>No danger was found. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>危険は見つかりませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) stand in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>%n 件の確認項目が妨げになっています。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) that could stand in the way could not be judged. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>
            <numerusform>妨げになる可能性のある %n 件の確認項目を判定できませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was seen that stands in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4.</source>
        <translation>妨げになるものは見つかりませんでした。確認が必要: %1、警告: %2、不明: %3、合格: %4。</translation>
    </message>
    <message>
        <source>How to lose less</source>
        <translation>損失を減らす方法</translation>
    </message>
    <message>
        <source>Added by this wizard: a failback takes the mirror of %1 away, as Microsoft&apos;s page has it, and nothing brings it back. It can be skipped and done later.</source>
        <translation>このウィザードが追加した手順です。フェールバックでは Microsoft の手順に従って %1 のミラーが削除され、その後は再設定されません。この手順は省略して、後から実行することもできます。</translation>
    </message>
    <message>
        <source>Loss of the primary data center and its Front End pool</source>
        <translation>プライマリ データ センターとそのフロントエンド プールの喪失</translation>
    </message>
    <message>
        <source>As in the loss of the primary data center, and one of two Front End pools stood there. Users of the other one reach the chat; users of the lost one need a failover of their pool first.</source>
        <translation>プライマリ データ センターの喪失と同じ状況で、2 つのフロントエンド プールの一方もそこにありました。もう一方のプールの利用者はチャットを利用できますが、失われたプールの利用者には、先にそのプールのフェールオーバーが必要です。</translation>
    </message>
    <message>
        <source>The Front End service runs on no computer of a Front End pool, so no message can be sent. Fail over a Front End pool, and send one by hand: Test-CsPersistentChatMessage -TargetFqdn &lt;Front End pool&gt;.</source>
        <translation>フロントエンド プールのどのコンピューターでもフロントエンド サービスが動作していないため、メッセージを送信できません。フロントエンド プールをフェールオーバーしてから、手動で送信してください: Test-CsPersistentChatMessage -TargetFqdn &lt;フロントエンド プール&gt;。</translation>
    </message>
    <message>
        <source>The questions ended before a computer of %1 was asked.</source>
        <translation>%1 のコンピューターに問い合わせる前に、問い合わせが終わりました。</translation>
    </message>
    <message>
        <source>Every Front End pool runs: %1.</source>
        <translation>すべてのフロントエンド プールが動作しています: %1。</translation>
    </message>
    <message>
        <source>No Front End pool is seen to run: %1.</source>
        <translation>動作を確認できたフロントエンド プールはありません: %1。</translation>
    </message>
    <message>
        <source>These Front End pools run: %1. These are not seen to run: %2.</source>
        <translation>次のフロントエンド プールは動作しています: %1。次のプールは動作を確認できません: %2。</translation>
    </message>
    <message>
        <source>The Front End pools run</source>
        <translation>フロントエンド プールが動作している</translation>
    </message>
    <message>
        <source>The Front End service runs on a computer of every Front End pool.</source>
        <translation>どのフロントエンド プールでも、いずれかのコンピューターでフロントエンド サービスが動作していること。</translation>
    </message>
    <message>
        <source>Users sign in and reach the chat through a Front End pool: those of one that was lost reach no room, and with none left nobody does.</source>
        <translation>利用者はフロントエンド プールを通じてサインインし、チャットを利用します。失われたプールの利用者はどのチャット ルームも利用できず、プールが 1 つも残っていなければだれも利用できません。</translation>
    </message>
    <message>
        <source>%1 names no Front End service (%2) among its services.</source>
        <translation>%1 のサービスの中に、フロントエンド サービス (%2) がありません。</translation>
    </message>
    <message>
        <source>%1 was not asked: two computers of %2 gave no answer.</source>
        <translation>%1 には問い合わせていません。%2 のコンピューター 2 台から応答がなかったためです。</translation>
    </message>
    <message>
        <source>The profile names %1 servers there, and at most %2 can be active: the first ones in the order of the topology are taken unless others are chosen.</source>
        <translation>プロファイルにはそのデータ センターのサーバーが %1 台ありますが、アクティブにできるのは最大 %2 台です。別のサーバーを選ばない限り、トポロジの順で先頭のサーバーを使用します。</translation>
    </message>
    <message>
        <source>Choose 1 to 4 servers of the pool, or correct the list in the profile.</source>
        <translation>プールのサーバーを 1 ～ 4 台選ぶか、プロファイルの一覧を修正してください。</translation>
    </message>
    <message>
        <source>No chat server of the backup data center is named, so none could be active after a failover. Name 1 at least.</source>
        <translation>バックアップ データ センターのチャット サーバーが 1 台も指定されていないため、フェールオーバー後にアクティブにできるサーバーがありません。少なくとも 1 台を指定してください。</translation>
    </message>
    <message>
        <source>The replica on %1 can be read</source>
        <translation>%1 のレプリカを読み取れること</translation>
    </message>
    <message>
        <source>Added by this wizard: %1 acts on its own replica of the Central Management store, and that is read here. While it is old, the server uses the wrong database. When the wait is over, wait again, or skip it: the run goes on without %1. Then repair that server, or take it off the list of active servers.</source>
        <translation>このウィザードで追加した手順: %1 は、中央管理ストアの自分のレプリカに従って動作します。この手順では、そのレプリカを %1 で読み取ります。レプリカが古い間、サーバーは誤ったデータベースを使用します。待ち時間が過ぎたら、もう一度待つか、この手順をスキップします。スキップすると、%1 を除いて実行が続きます。その後、そのサーバーを修復するか、アクティブ サーバーの一覧から外してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: %1 acts on its own replica of the Central Management store. It could not be read on %1 (%2), so the store is asked whether it is up to date. When the wait is over, wait again, or skip it: the run goes on without %1. Then repair that server, or take it off the list of active servers.</source>
        <translation>このウィザードで追加した手順: %1 は、中央管理ストアの自分のレプリカに従って動作します。%1 ではレプリカを読み取れなかったため (%2)、最新かどうかをストアに問い合わせます。待ち時間が過ぎたら、もう一度待つか、この手順をスキップします。スキップすると、%1 を除いて実行が続きます。その後、そのサーバーを修復するか、アクティブ サーバーの一覧から外してください。</translation>
    </message>
    <message>
        <source>The questions ended before %1 was asked.</source>
        <translation>%1 に問い合わせる前に、問い合わせが打ち切られました。</translation>
    </message>
    <message>
        <source>%1, as in the store, on %2.</source>
        <translation>%2 のレプリカは、中央管理ストアと同じ %1 です。</translation>
    </message>
    <message>
        <source>Stop the Persistent Chat service on these servers, run Invoke-CsManagementStoreReplication, and start the service when Get-CsPersistentChatState -LocalStore shows FailedOver there.</source>
        <translation>これらのサーバーで常設チャット サービスを停止し、Invoke-CsManagementStoreReplication を実行してください。そのサーバーで Get-CsPersistentChatState -LocalStore が FailedOver を示したら、サービスを開始します。</translation>
    </message>
    <message>
        <source>%1 was not asked: two servers beside it gave no answer.</source>
        <translation>%1 には問い合わせませんでした。同じ側の 2 台のサーバーから応答がなかったためです。</translation>
    </message>
    <message>
        <source>The answer from %1 holds no pool state.</source>
        <translation>%1 の応答にプールの状態が含まれていません。</translation>
    </message>
    <message>
        <source>The store says %1; these replicas differ: %2.</source>
        <translation>中央管理ストアでは %1 ですが、次のレプリカでは異なります: %2。</translation>
    </message>
    <message>
        <source>The replicas on these servers were not read: %1. %2</source>
        <translation>次のサーバーのレプリカを読み取れませんでした: %1。%2</translation>
    </message>
    <message>
        <source>The replicas on the servers to be active can be read</source>
        <translation>アクティブにするサーバーのレプリカの読み取り</translation>
    </message>
    <message>
        <source>Each of them lets this account ask it (Get-CsPersistentChatState -LocalStore), and its replica of the Central Management store holds the pool&apos;s present state.</source>
        <translation>このアカウントで各サーバーに問い合わせることができ (Get-CsPersistentChatState -LocalStore)、中央管理ストアのレプリカがプールの現在の状態になっていること。</translation>
    </message>
    <message>
        <source>A server acts on its own replica of the store; while that is old, it uses the wrong database. The run reads it on the server itself. Where that cannot be done, it only asks the store whether the replica is up to date.</source>
        <translation>サーバーは、ストアの自分のレプリカに従って動作します。レプリカが古い間は、誤ったデータベースを使用します。実行中は、レプリカをそのサーバーで直接読み取ります。読み取れない場合は、レプリカが最新かどうかをストアに問い合わせるだけになります。</translation>
    </message>
    <message>
        <source>Let this account open a PowerShell session on that server (Enable-PSRemoting there, and membership in its local Administrators), or read its replica by hand on that server after the state was changed: Get-CsPersistentChatState -LocalStore.</source>
        <translation>このアカウントがそのサーバーで PowerShell セッションを開けるようにしてください (そのサーバーで Enable-PSRemoting を実行し、アカウントをローカルの Administrators グループに追加します)。または、状態を変更した後に、そのサーバーで Get-CsPersistentChatState -LocalStore を実行してレプリカを確認してください。</translation>
    </message>
    <message>
        <source>These servers of the old side act on an old replica of the store: %1.</source>
        <translation>元の側の次のサーバーは、中央管理ストアの古いレプリカに従って動作しています: %1。</translation>
    </message>
    <message>
        <source>While the pool is failed over, the database on the old primary and its mirror is not ONLINE, or it is read-only, and no old chat server acts on an old replica.</source>
        <translation>プールがフェールオーバーされている間、元のプライマリとそのミラーでデータベースが ONLINE でないか、読み取り専用であり、元のチャット サーバーが古いレプリカに従って動作していないこと。</translation>
    </message>
    <message>
        <source>The pool is in state Normal, and %1 takes writes on %2 and on %3.</source>
        <translation>プールの状態は Normal ですが、%1 は %2 でも %3 でも書き込みを受け付けています。</translation>
    </message>
    <message>
        <source>A run seems to have been left in the middle: continue it. Shut neither database before it is known where the messages of the last days are.</source>
        <translation>途中で止まった実行が残っている可能性があります。その実行を再開してください。直近数日のメッセージがどちらにあるかを確認するまで、どちらのデータベースの書き込みも停止しないでください。</translation>
    </message>
    <message>
        <source>The pool is in state Normal and its database serves on %1: it is not failed over, and there is nothing to guard.</source>
        <translation>プールの状態は Normal で、データベースは %1 で稼働しています。フェールオーバーされていないため、監視する必要はありません。</translation>
    </message>
    <message>
        <source>FailedOver, in the Central Management store and in the replica of this computer; or Normal, and only the primary data center&apos;s database takes writes.</source>
        <translation>中央管理ストアでも、このコンピューターのレプリカでも FailedOver であること。または Normal であり、プライマリ データ センターのデータベースだけが書き込みを受け付けていること。</translation>
    </message>
    <message>
        <source>See which files %1 restores</source>
        <translation>%1 に含まれるファイルの確認</translation>
    </message>
    <message>
        <source>Added by this wizard: where each file goes was planned from the files that were seen before. One more, or one that has moved, would make the restore stop half way.</source>
        <translation>このウィザードで追加した手順: 各ファイルの配置先は、以前に確認したファイルに基づいて計画されています。ファイルが増えていたり、場所が変わっていたりすると、復元が途中で止まります。</translation>
    </message>
    <message>
        <source>The files in %1 are those that the plan counts on</source>
        <translation>%1 に含まれるファイルは、計画の前提と一致しています</translation>
    </message>
    <message>
        <source>Let nobody write to %1 on %2 any more</source>
        <translation>%2 の %1 への書き込みの停止</translation>
    </message>
    <message>
        <source>It stays shut: nobody is served from here.</source>
        <translation>書き込みを停止したままにします。このデータベースからは、だれにもサービスを提供しません。</translation>
    </message>
    <message>
        <source>There is no way back from here: users write to %1 again, and going back to the backup database would lose what they wrote. The way there is a new planned failover.</source>
        <translation>ここから先は元に戻せません。利用者が再び %1 に書き込むため、バックアップ データベースに戻すと、書き込まれた内容が失われます。バックアップ側に切り替えるには、新たに計画フェールオーバーを実行してください。</translation>
    </message>
    <message>
        <source>What only %1 holds does not come back into the database: messages that were written there and never shipped, before an outage or since. %2</source>
        <translation>%1 だけが保持している内容、つまり障害の前または後に %1 に書き込まれ、配布されなかったメッセージは、データベースに戻りません。%2</translation>
    </message>
    <message>
        <source>%1 The plan removes the mirroring before it restores.</source>
        <translation>%1 計画では、復元の前にミラーリングを削除します。</translation>
    </message>
    <message>
        <source>The pool is in state Normal: its servers use the primary data center&apos;s database, and nothing has to be kept away from it.</source>
        <translation>プールの状態は Normal です。プールのサーバーはプライマリ データ センターのデータベースを使用しており、書き込みを停止しておく必要はありません。</translation>
    </message>
    <message>
        <source>The pool is in state %1; this is judged only in state %2.</source>
        <translation>プールの状態は %1 です。この項目は、状態が %2 の場合にのみ判定します。</translation>
    </message>
    <message>
        <source>The state of the pool is not known: find it out first, with Get-CsPersistentChatState on one of its servers, and check again. What is right in the one state stops the service in the other.</source>
        <translation>プールの状態を確認できません。先にプールのいずれかのサーバーで Get-CsPersistentChatState を実行して状態を確認し、その後、準備状況をもう一度確認してください。一方の状態では正しい操作でも、もう一方の状態ではサービスが停止します。</translation>
    </message>
    <message>
        <source>Resume the run of the failback: it knows which database is the complete one. Until then shut no database, disable no job, and bring nothing online by hand.</source>
        <translation>フェールバックの実行を再開してください。完全な内容を持つデータベースがどちらであるかは、その実行に記録されています。再開するまで、データベースの書き込みを停止したり、ジョブを無効にしたり、データベースを手作業でオンラインにしたりしないでください。</translation>
    </message>
    <message>
        <source>Find out where the pool&apos;s users write now, and whether a run was left in the middle: that one is to be resumed. Bring a database online by hand only if it is known to be the complete one.</source>
        <translation>プールの利用者が現在どこに書き込んでいるか、また途中で止まったままの実行がないかを調べてください。そのような実行がある場合は、再開します。手作業でオンラインにするのは、内容がすべてそろっていると確認できた場合に限ります。</translation>
    </message>
    <message>
        <source>Shut it before anybody writes: ALTER DATABASE … SET READ_ONLY WITH ROLLBACK IMMEDIATE on the old primary (where it is mirrored, SET PARTNER OFF comes first), and disable the backup jobs of log shipping on both. Let the Central Management store replicate before the old chat servers start. Then fail back or keep it shut; what it holds is kept until then.</source>
        <translation>だれかが書き込む前に、元のデータベースへの書き込みを停止してください。元のプライマリで ALTER DATABASE … SET READ_ONLY WITH ROLLBACK IMMEDIATE を実行し (ミラー化されている場合は、先に SET PARTNER OFF を実行します)、ログ配布のバックアップ ジョブを元のプライマリとそのミラーの両方で無効にします。元のチャット サーバーが起動する前に、中央管理ストアをレプリケートしてください。その後、フェールバックするか、書き込みを停止したままにします。フェールバックまで、その内容は保持されます。</translation>
    </message>
    <message>
        <source>none of those that the pool serves</source>
        <translation>なし (プールで提供しているメッセージの範囲)</translation>
    </message>
    <message>
        <source>Nothing of what the pool serves is lost.</source>
        <translation>プールで提供しているデータは失われません。</translation>
    </message>
    <message numerus="yes">
        <source>I accept losing at least %n minute(s): everything after %1 (LSN %2). What the primary has written since is not known, so there is no upper bound.</source>
        <translation>
            <numerusform>少なくとも %n 分間のデータ、つまり %1 (LSN %2) より後のすべてのデータが失われることを承諾します。それ以降にプライマリに書き込まれた内容がわからないため、上限は不明です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of the database in the backup</source>
        <translation>バックアップに含まれるデータベースのファイル</translation>
    </message>
    <message>
        <source>The undo was interrupted. Undo the run again to go on; every step is looked at afresh first.</source>
        <translation>元に戻す操作が中断されました。もう一度「元に戻す」を実行すると、続きから進みます。その際、各手順の状態を改めて確認します。</translation>
    </message>
    <message>
        <source>The undo has stopped: the outcome of a statement could not be observed. Undo the run again to find out.</source>
        <translation>元に戻す操作が停止しました。ステートメントの結果を確認できませんでした。もう一度「元に戻す」を実行して、結果を確認してください。</translation>
    </message>
    <message>
        <source>The undo has stopped. What is undone stays undone, and the run does not go forward any more. Undo it again where steps are left that can be undone; else make a new plan from what is true now.</source>
        <translation>元に戻す操作が停止しました。既に元に戻した手順はそのままです。この実行を先へ進めることはできません。元に戻せる手順が残っている場合は、もう一度「元に戻す」を実行してください。残っていない場合は、現在の状態に基づいて新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>The plan knows no way to do it.</source>
        <translation>計画には、元に戻す方法がありません。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; took effect and cannot be undone. %2</source>
        <translation>手順「%1」は既に実行されており、元に戻せません。%2</translation>
    </message>
    <message>
        <source>Stays as it is now: %1 (%2). %3</source>
        <translation>元に戻さない手順: %1 (%2)。%3</translation>
    </message>
    <message>
        <source>%1 (the last command of Microsoft&apos;s page)</source>
        <translation>%1 (Microsoft の手順の最後のコマンド)</translation>
    </message>
    <message>
        <source>A failback stands half way: check T2 says what to do.</source>
        <translation>フェールバックが途中で止まっています。対処方法は確認項目 T2 を参照してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: a chat server that still acts on an old replica writes here. What it wrote from now on would be in no backup, and the failback overwrites it.</source>
        <translation>このウィザードで追加した手順: 古いレプリカに基づいて動作しているチャット サーバーは、まだここに書き込みます。これ以降に書き込まれる内容はどのバックアップにも含まれず、フェールバックによって上書きされます。</translation>
    </message>
    <message>
        <source>Added by this wizard: messages that were written here and never shipped, before an outage or since, may be nowhere else, and the failback overwrites them.</source>
        <translation>このウィザードで追加した手順: 障害の前または後にここに書き込まれ、配布されなかったメッセージは、ほかのどこにも残っていない可能性があり、フェールバックによって上書きされます。</translation>
    </message>
    <message>
        <source>The database %1 on %2 is read-only</source>
        <translation>%2 のデータベース %1 は読み取り専用です</translation>
    </message>
    <message>
        <source>Added by this wizard: a mirrored copy cannot be dropped.</source>
        <translation>このウィザードで追加した手順: ミラー化されたコピーは削除できません。</translation>
    </message>
    <message>
        <source>What %1 on %2 holds could not be seen, so this run does not save it. If it may hold messages, make the instance answer, check again and plan anew.</source>
        <translation>%2 の %1 の内容を確認できなかったため、この実行では保存しません。メッセージが残っている可能性がある場合は、インスタンスが応答するようにしてから、もう一度確認し、計画を作り直してください。</translation>
    </message>
    <message>
        <source>%1 on %2 is %3, so this run cannot save what it holds, and overwrites it. If it may hold messages, bring it online first, check again and plan anew.</source>
        <translation>%2 の %1 は %3 のため、この実行ではその内容を保存できず、上書きします。メッセージが残っている可能性がある場合は、先にオンラインにしてから、もう一度確認し、計画を作り直してください。</translation>
    </message>
    <message>
        <source>The pool is in state FailedOver, and %1 takes writes on %2 while its copy on %3 waits for logs: a failback stands half way.</source>
        <translation>プールの状態は FailedOver ですが、%1 は %2 で書き込みを受け付けており、%3 のコピーはログの適用を待っています。フェールバックが途中で止まっています。</translation>
    </message>
    <message>
        <source>See the new state arrive on the other servers</source>
        <translation>ほかのサーバーへの新しい状態の到着の確認</translation>
    </message>
    <message>
        <source>Every server of the pool is active afterwards.</source>
        <translation>以後、プールのすべてのサーバーがアクティブです。</translation>
    </message>
    <message>
        <source>The tables that do not hold as many rows as before</source>
        <translation>行数が事前の集計と異なるテーブル</translation>
    </message>
    <message>
        <source>The step %1 has kept no rows of the tables, so there is nothing to compare with.</source>
        <translation>手順 %1 にはテーブルの行数が保存されていないため、比較する対象がありません。</translation>
    </message>
    <message>
        <source>The answer does not hold the rows of the tables, so they are not known.</source>
        <translation>応答にテーブルの行数が含まれていないため、行数が不明です。</translation>
    </message>
    <message>
        <source>Take %1 on %2 offline</source>
        <translation>%2 の %1 をオフラインに変更</translation>
    </message>
    <message>
        <source>Added by this wizard: a database in use cannot be overwritten, and a chat server whose connection is ended connects again at once. To a database that is offline nobody can connect.</source>
        <translation>このウィザードで追加した手順: 使用中のデータベースは上書きできません。また、チャット サーバーは接続を切断されてもすぐに接続し直します。オフラインのデータベースには、だれも接続できません。</translation>
    </message>
    <message>
        <source>It stays offline: nobody is served from here.</source>
        <translation>オフラインのままにします。このデータベースからは、だれにもサービスを提供しません。</translation>
    </message>
    <message>
        <source>The data centers keep database files in different folders</source>
        <translation>データ センターごとにデータベース ファイルのフォルダーが異なる</translation>
    </message>
    <message>
        <source>Nothing has failed. What one data center restores from the other has to be led into the folders of its own servers.</source>
        <translation>障害は発生していません。一方のデータ センターのバックアップをもう一方で復元するときは、復元先サーバーのフォルダーを指定する必要があります。</translation>
    </message>
    <message>
        <source>Make the folder on that server, for the service account to write to, or free the place in it. Then try again.</source>
        <translation>そのサーバーにフォルダーを作成してサービス アカウントに書き込みを許可するか、同じ名前のファイルを移動してから、再試行してください。</translation>
    </message>
    <message>
        <source>SQL Server %1 cannot put a file of the database where it is to lie (error %2).</source>
        <translation>SQL Server %1 は、データベースのファイルを所定の場所に置けません (エラー %2)。</translation>
    </message>
    <message>
        <source>No database snapshot of %1 stands on %2</source>
        <translation>%2 に %1 のデータベース スナップショットがないこと</translation>
    </message>
    <message>
        <source>No database %1 on %2 takes writes</source>
        <translation>%2 に書き込みを受け付けている %1 がないこと</translation>
    </message>
    <message>
        <source>Bring %1 on %2 online, read-only</source>
        <translation>%2 の %1 を読み取り専用でオンラインに変更</translation>
    </message>
    <message>
        <source>Added by this wizard: a database that is offline cannot be saved. If it does not come online, mend it, or plan the failback anew with a reason why what it holds is not wanted.</source>
        <translation>このウィザードで追加した手順: オフラインのデータベースの内容は保存できません。オンラインにならない場合は、データベースを修復するか、その内容が不要である理由を指定してフェールバックの計画を作り直してください。</translation>
    </message>
    <message>
        <source>Keep it: let the wizard take a full backup of that database before it is overwritten, for which it has to open; or say as the reason why nothing in it is wanted.</source>
        <translation>その内容を残すには、上書きする前にウィザードでそのデータベースの完全バックアップを作成してください。それにはデータベースがオンラインになる必要があります。不要な場合は、その理由を入力してください。</translation>
    </message>
    <message>
        <source>Added by this wizard: done is what was seen, not what was sent. More rows than before were written by a server that has connected meanwhile, and may be skipped; fewer would be a loss.</source>
        <translation>このウィザードで追加した手順: 送信したことではなく、確認できたことをもって完了とします。行数が増えている場合は、その間に接続したサーバーによる書き込みなので、この手順をスキップできます。減っている場合は、データの損失を意味します。</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ApprovalBox</name>
    <message>
        <source>&amp;Pool&apos;s name:</source>
        <translation>プール名(&amp;P):</translation>
    </message>
    <message>
        <source>Type the pool&apos;s name to approve</source>
        <translation>承認するにはプール名を入力します</translation>
    </message>
    <message>
        <source>E&amp;xport runbook…</source>
        <translation>手順書の出力(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Start %1</source>
        <translation>%1の開始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ChoicesPanel</name>
    <message>
        <source>Users come back before log shipping is set up, and no server is active while the pool is FailedOver.</source>
        <translation>ログ配布のセットアップより先に利用を再開します。プールが FailedOver の間、アクティブなサーバーはありません。</translation>
    </message>
    <message>
        <source>Offered because it is documented: the old side is shut by then, so nothing can be written there.</source>
        <translation>Microsoft の文書にある順序です。その時点でバックアップ側への書き込みは停止しているため、そこに書き込まれることはありません。</translation>
    </message>
    <message>
        <source>Without the shut old side, what servers write before the last command stays behind and is lost.</source>
        <translation>バックアップ側の書き込みを停止しない場合、最後のコマンドより前にサーバーが書き込んだ内容は取り残され、失われます。</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>順序(&amp;O):</translation>
    </message>
    <message>
        <source>As Microsoft numbers it</source>
        <translation>Microsoft の番号順</translation>
    </message>
    <message>
        <source>Pool Normal first</source>
        <translation>先にプールを Normal に設定</translation>
    </message>
    <message>
        <source>Shu&amp;t the old side</source>
        <translation>バックアップ側の書き込みを停止する(&amp;T)</translation>
    </message>
    <message>
        <source>A last log shuts the backup database and proves that nothing was written after its backup.</source>
        <translation>ログ末尾のバックアップでバックアップ データベースへの書き込みを停止し、完全バックアップより後に書き込まれたものが残らないことを証明します。</translation>
    </message>
    <message>
        <source>Set up the &amp;mirror</source>
        <translation>ミラーをセットアップする(&amp;M)</translation>
    </message>
    <message>
        <source>Of the side that serves afterwards</source>
        <translation>切り替え後に稼働する側のミラー</translation>
    </message>
    <message>
        <source>&amp;Keep what the primary holds</source>
        <translation>プライマリの内容を保存する(&amp;K)</translation>
    </message>
    <message>
        <source>Why not; without a reason it is kept</source>
        <translation>保存しない理由 (入力しない場合は保存されます)</translation>
    </message>
    <message>
        <source>Why what the primary holds is not kept</source>
        <translation>プライマリの内容を保存しない理由</translation>
    </message>
    <message>
        <source>Take the &amp;last log first</source>
        <translation>先にログ末尾をバックアップする(&amp;L)</translation>
    </message>
    <message>
        <source>What the primary or its mirror holds and no log backup does is backed up before anything else.</source>
        <translation>プライマリまたはそのミラーにだけ残っていて、どのログ バックアップにも含まれていない内容を、最初にバックアップします。</translation>
    </message>
    <message>
        <source>After&amp;wards:</source>
        <translation>完了後のバックアップ(&amp;W):</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>バックアップなし</translation>
    </message>
    <message>
        <source>A full backup</source>
        <translation>完全バックアップ</translation>
    </message>
    <message>
        <source>A full backup and a log backup job</source>
        <translation>完全バックアップとログ バックアップ ジョブ</translation>
    </message>
    <message>
        <source>The job is made on both partners and backs up the log where the database serves. The failback deletes it.</source>
        <translation>ジョブは両方のパートナーに作成され、データベースがサービスを提供している側でログをバックアップします。フェールバック時に削除されます。</translation>
    </message>
    <message>
        <source>Messages written there and never shipped, before an outage or since, may be nowhere else. They are backed up before they are overwritten.</source>
        <translation>障害の前または後にそこに書き込まれ、配布されなかったメッセージは、ほかのどこにも残っていない可能性があります。上書きされる前にバックアップします。</translation>
    </message>
</context>
<context>
    <name>pchat::ui::DecisionPanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation>再試行(&amp;R)</translation>
    </message>
    <message>
        <source>Looks at the server again, then does this step again.</source>
        <translation>サーバーの状態を確認し直してから、この手順をもう一度実行します。</translation>
    </message>
    <message>
        <source>S&amp;top here</source>
        <translation>ここで停止(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing more is done. The run can be resumed.</source>
        <translation>これ以上は何も実行しません。実行は後で再開できます。</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>スキップ(&amp;K)</translation>
    </message>
    <message>
        <source>Goes on without this step. The run ends with a warning.</source>
        <translation>この手順を実行せずに続けます。実行は警告付きで終わります。</translation>
    </message>
    <message>
        <source>Reason for skipping; kept in the report</source>
        <translation>スキップする理由 (レポートに記録されます)</translation>
    </message>
    <message>
        <source>Reason for skipping</source>
        <translation>スキップする理由</translation>
    </message>
</context>
<context>
    <name>pchat::ui::EstateFacts</name>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Log share</source>
        <translation>ログ共有</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Primary mirror</source>
        <translation>プライマリのミラー</translation>
    </message>
    <message>
        <source>Backup mirror</source>
        <translation>バックアップのミラー</translation>
    </message>
    <message>
        <source>Active after</source>
        <translation>次のアクティブ サーバー</translation>
    </message>
    <message>
        <source>Copy folder</source>
        <translation>コピー先フォルダー</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (local replica: %2)</source>
        <translation>%1 (ローカル レプリカ: %2)</translation>
    </message>
    <message>
        <source>being observed</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>configured</source>
        <translation>構成済み</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Pool state</source>
        <translation>プールの状態</translation>
    </message>
    <message>
        <source>Mirroring</source>
        <translation>ミラーリング</translation>
    </message>
    <message>
        <source>Log shipping</source>
        <translation>ログ配布</translation>
    </message>
    <message>
        <source>Active servers</source>
        <translation>アクティブ サーバー</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 へ</translation>
    </message>
    <message>
        <source>%1 of %2, as you choose</source>
        <translation>%2 台のうち、選択した %1 台</translation>
    </message>
</context>
<context>
    <name>pchat::ui::EstatePage</name>
    <message>
        <source>Estate</source>
        <translation>対象の環境</translation>
    </message>
    <message>
        <source>Check &amp;readiness</source>
        <translation>前提条件の確認(&amp;R)</translation>
    </message>
    <message>
        <source>The estate is being opened.</source>
        <translation>環境を開いています。</translation>
    </message>
    <message>
        <source>The estate of %1 is open. No server was changed.</source>
        <translation>%1 の環境を開きました。サーバーには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>No estate is open: something in the way is named below.</source>
        <translation>環境を開けませんでした。原因を下に示します。</translation>
    </message>
    <message>
        <source>Choose which estate to work on.</source>
        <translation>対象とする環境を選択します。</translation>
    </message>
    <message>
        <source>A practice estate is a folder with simulated SQL Servers, a pool and real backup files. A profile file describes your own pool; its format is published as a JSON Schema with this program.</source>
        <translation>練習用の環境は、模擬の SQL Server とプール、実際のバックアップ ファイルを収めたフォルダーです。プロファイルは実際のプールを記述したファイルで、その形式は JSON Schema としてこのプログラムに付属しています。</translation>
    </message>
    <message>
        <source>&amp;Practice estate</source>
        <translation>練習用の環境(&amp;P)</translation>
    </message>
    <message>
        <source>Profile &amp;file</source>
        <translation>プロファイル(&amp;F)</translation>
    </message>
    <message>
        <source>The estate is opened once the password above has been given.</source>
        <translation>上の欄にパスワードを入力すると、環境を開きます。</translation>
    </message>
    <message>
        <source>The servers are being asked; nothing is changed there.</source>
        <translation>サーバーに問い合わせています。サーバーは変更しません。</translation>
    </message>
</context>
<context>
    <name>pchat::ui::EstateViews</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>状態不明</translation>
    </message>
    <message>
        <source>no answer from here</source>
        <translation>ここからは応答なし</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>log shipping</source>
        <translation>ログ配布</translation>
    </message>
    <message>
        <source>log shipping removed</source>
        <translation>ログ配布は削除済み</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>サービス停止</translation>
    </message>
    <message>
        <source>ONLINE, mirrored</source>
        <translation>ONLINE (ミラー化)</translation>
    </message>
    <message>
        <source>its mirror</source>
        <translation>ミラー</translation>
    </message>
    <message>
        <source>receives the logs</source>
        <translation>ログを受信</translation>
    </message>
    <message>
        <source>no mirror</source>
        <translation>ミラーなし</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>データベースなし</translation>
    </message>
    <message>
        <source>ONLINE, in service</source>
        <translation>ONLINE (稼働中)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::FailoverWizard</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Persistent Chat Failover Wizard</source>
        <translation>常設チャット フェールオーバー ウィザード</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>What this page is for</source>
        <translation>このページについて</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
</context>
<context>
    <name>pchat::ui::FindingDetails</name>
    <message>
        <source>Check this &amp;again</source>
        <translation>この項目を再確認(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reason to go on:</source>
        <translation>続行する理由(&amp;R):</translation>
    </message>
    <message>
        <source>Kept in the run file and in the report</source>
        <translation>実行ファイルとレポートに記録されます</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>確認(&amp;O)</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>確認の方法</translation>
    </message>
    <message>
        <source>No check is selected</source>
        <translation>項目が選択されていません</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待される状態</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>確認する理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
</context>
<context>
    <name>pchat::ui::FindingsTree</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Readiness checks by group</source>
        <translation>グループ別の前提条件</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
</context>
<context>
    <name>pchat::ui::FlowWords</name>
    <message>
        <source>failover</source>
        <comment>inside a sentence</comment>
        <translation>フェールオーバー</translation>
    </message>
    <message>
        <source>planned failover</source>
        <comment>inside a sentence</comment>
        <translation>計画フェールオーバー</translation>
    </message>
    <message>
        <source>failback</source>
        <comment>inside a sentence</comment>
        <translation>フェールバック</translation>
    </message>
    <message>
        <source>role swap</source>
        <comment>inside a sentence</comment>
        <translation>役割の交代</translation>
    </message>
    <message>
        <source>log shipping setup</source>
        <comment>inside a sentence</comment>
        <translation>ログ配布のセットアップ</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); chat comes back after the pool&apos;s state is set.</source>
        <translation>
            <numerusform>全 %n 手順。プールの状態の設定後にチャットが再開します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); nobody can chat while the pool moves.</source>
        <translation>
            <numerusform>全 %n 手順。プールの切り替え中は、だれもチャットを利用できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); chat goes on meanwhile.</source>
        <translation>
            <numerusform>全 %n 手順。実行中もチャットを利用できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 serves the pool</source>
        <translation>%1 がサービスを提供</translation>
    </message>
    <message>
        <source>Logs are shipped to %1</source>
        <translation>%1 にログを配布</translation>
    </message>
    <message>
        <source>mgc is online on %1; log shipping is removed; the pool&apos;s state is FailedOver.</source>
        <translation>%1 で mgc がオンラインになり、ログ配布は削除され、プールの状態は FailedOver になります。</translation>
    </message>
    <message>
        <source>mgc is online on %1; its logs are shipped to %2; the pool&apos;s state is Normal.</source>
        <translation>%1 で mgc がオンラインになり、ログは %2 に配布され、プールの状態は Normal になります。</translation>
    </message>
    <message>
        <source>The pool is served by %1 as before; one log was seen to arrive at %2.</source>
        <translation>プールのサービスは引き続き %1 が提供し、%2 にログが 1 つ到着したことを確認済みの状態になります。</translation>
    </message>
    <message>
        <source>The last backup is taken when nobody is connected.</source>
        <translation>最後のバックアップは、だれも接続していない状態で取得します。</translation>
    </message>
    <message>
        <source>No database that serves is touched.</source>
        <translation>稼働中のデータベースには変更を加えません。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>command of Microsoft&apos;s page</comment>
        <translation>最後</translation>
    </message>
    <message>
        <source>Not among Microsoft&apos;s steps: added by this wizard</source>
        <translation>Microsoft の手順にはなく、このウィザードが追加した手順です</translation>
    </message>
    <message>
        <source>The last command of Microsoft&apos;s page, which has no number there</source>
        <translation>Microsoft のページの最後のコマンド (番号なし)</translation>
    </message>
    <message>
        <source>Step %1 of Microsoft&apos;s procedure</source>
        <translation>Microsoft の手順 %1</translation>
    </message>
</context>
<context>
    <name>pchat::ui::LogView</name>
    <message>
        <source>&amp;Follow</source>
        <translation>末尾を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>実行のログ</translation>
    </message>
    <message>
        <source>Show only lines with …</source>
        <translation>次の語句を含む行のみ表示…</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>ログのフィルター</translation>
    </message>
</context>
<context>
    <name>pchat::ui::LossStrip</name>
    <message>
        <source>Up to %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Messages after %1 are lost.</source>
        <translation>%1 より後のメッセージが失われます。</translation>
    </message>
    <message>
        <source>No upper bound is known: the primary cannot be seen from here.</source>
        <translation>上限は不明です。ここからはプライマリの状態を確認できません。</translation>
    </message>
    <message numerus="yes">
        <source>%n log file(s) exist and cannot be used.</source>
        <translation>
            <numerusform>使用できないログ ファイルが %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>失われるもの</translation>
    </message>
    <message>
        <source>How long it would take</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>What will be true</source>
        <translation>完了後の状態</translation>
    </message>
    <message>
        <source>What will not come back</source>
        <translation>元に戻らないもの</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>約 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of data</source>
        <translation>
            <numerusform>%n 種類のデータ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Nothing is left behind.</source>
        <translation>元に戻らないものはありません。</translation>
    </message>
    <message>
        <source>How to lose less</source>
        <translation>損失を減らす方法</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PasswordStrip</name>
    <message>
        <source>The SQL Servers of %1 are reached with the login “%2”. Its password stays in memory until this program ends.</source>
        <translation>%1 の SQL Server にはログイン “%2” で接続します。パスワードは、このプログラムが終了するまでメモリ内にのみ保持されます。</translation>
    </message>
    <message>
        <source>Enter the password again.</source>
        <translation>パスワードをもう一度入力してください。</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>パスワード(&amp;W):</translation>
    </message>
    <message>
        <source>Password of the login %1</source>
        <translation>ログイン %1 のパスワード</translation>
    </message>
    <message>
        <source>Re&amp;member on this computer</source>
        <translation>このコンピューターに保管する(&amp;M)</translation>
    </message>
    <message>
        <source>Open the &amp;estate</source>
        <translation>環境を開く(&amp;E)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で入力</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PastRuns</name>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Run file</source>
        <translation>実行ファイル</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>過去の実行</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to the choices</source>
        <translation>作業の選択に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Interrupted, can be resumed</source>
        <translation>中断 (再開可能)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PathField</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Site profiles (*.json)</source>
        <translation>サイト プロファイル (*.json)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PlanList</name>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>計画の手順</translation>
    </message>
    <message>
        <source>Point of no return: what follows cannot be undone</source>
        <translation>ここから先は元に戻せません</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PracticeBand</name>
    <message>
        <source>PRACTICE: nothing here touches a real server</source>
        <translation>練習: 実際のサーバーには一切影響しません</translation>
    </message>
</context>
<context>
    <name>pchat::ui::PrerequisitesPage</name>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Review the &amp;plan</source>
        <translation>計画の確認(&amp;P)</translation>
    </message>
    <message>
        <source>%1 of %2 checked.</source>
        <translation>%2 項目中 %1 項目を確認しました。</translation>
    </message>
    <message>
        <source>The rest is being observed.</source>
        <translation>残りを確認しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) want your confirmation with a reason.</source>
        <translation>
            <numerusform>理由を添えた確認が必要な項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a check to see what was seen, why it matters and what to do. The counts at the top right show one state only. A check that wants confirmation takes a reason, which is kept in the report.</source>
        <translation>項目を選択すると、確認結果、確認する理由、対処方法が表示されます。右上の件数をクリックすると、その状態の項目だけを表示します。確認が必要な項目には理由を入力します。理由はレポートに記録されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) prevent the %1.</source>
        <translation>
            <numerusform>%1を妨げる項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing prevents the %1.</source>
        <translation>%1を妨げるものはありません。</translation>
    </message>
    <message>
        <source>Prerequisites: %1</source>
        <translation>前提条件: %1</translation>
    </message>
    <message>
        <source>Watch while the pool is failed over</source>
        <translation>監視: フェールオーバー中のプール</translation>
    </message>
    <message>
        <source>Chec&amp;k all again</source>
        <translation>すべて再確認(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that could prevent the %1 could not be judged.</source>
        <translation>
            <numerusform>%1を妨げる可能性のある項目のうち、%n 件を判定できませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::ProfileForm</name>
    <message>
        <source>Path of the profile file</source>
        <translation>プロファイルのパス</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>A profile that does not exist yet can be filled in from the management shell and the backup SQL Server. Nothing is changed there.</source>
        <translation>まだ存在しないプロファイルは、管理シェルとバックアップの SQL Server から読み取って作成できます。サーバーは変更しません。</translation>
    </message>
    <message>
        <source>Backup SQL &amp;Server:</source>
        <translation>バックアップの SQL Server(&amp;S):</translation>
    </message>
    <message>
        <source>the one that the topology names</source>
        <translation>トポロジに記載されたもの</translation>
    </message>
    <message>
        <source>Backup SQL Server instance</source>
        <translation>バックアップの SQL Server インスタンス</translation>
    </message>
    <message>
        <source>Fill &amp;in from the servers</source>
        <translation>サーバーから読み取って作成(&amp;I)</translation>
    </message>
    <message>
        <source>Profi&amp;le:</source>
        <translation>プロファイル(&amp;L):</translation>
    </message>
</context>
<context>
    <name>pchat::ui::QuestionStrip</name>
    <message>
        <source>The window closes when the step under way has ended. The run can be resumed.</source>
        <translation>実行中の手順が終わると、ウィンドウを閉じます。実行は後で再開できます。</translation>
    </message>
    <message>
        <source>A run is under way. Closing stops it after the step under way; it can be resumed later from the first page.</source>
        <translation>実行中です。閉じると、実行中の手順が終わった時点で停止します。後で最初のページから再開できます。</translation>
    </message>
    <message>
        <source>&amp;Go on running</source>
        <translation>実行を続ける(&amp;G)</translation>
    </message>
    <message>
        <source>Close &amp;now</source>
        <translation>今すぐ閉じる(&amp;N)</translation>
    </message>
    <message>
        <source>The outcome of the statement under way is observed when the run is resumed.</source>
        <translation>実行中のステートメントの結果は、再開時に確認されます。</translation>
    </message>
    <message>
        <source>Stop an&amp;d close</source>
        <translation>停止して閉じる(&amp;D)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::RecentProfiles</name>
    <message>
        <source>Open the profile %1</source>
        <translation>プロファイル %1 を開く</translation>
    </message>
    <message>
        <source>Recent profiles</source>
        <translation>最近使用したプロファイル</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ReportSaver</name>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>レポートを %1 に保存しました。</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>レポートを保存できませんでした: %1</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>レポートの保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Run file: %1</source>
        <translation>実行ファイル: %1</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ResultPage</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What is true now was read from the servers after the run. The report holds everything that was sent and answered; it contains no password.</source>
        <translation>現在の状態は、実行後にサーバーから読み取ったものです。レポートには送信した内容と応答がすべて含まれます。パスワードは含まれません。</translation>
    </message>
    <message>
        <source>What is true now</source>
        <translation>現在の状態</translation>
    </message>
    <message>
        <source>Stated and actual</source>
        <translation>事前の見込みと実際</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>残りの作業</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>結果: %1</translation>
    </message>
    <message>
        <source>The undo goes from step to step.</source>
        <translation>手順を順に元に戻しています。</translation>
    </message>
    <message>
        <source>Back &amp;to Start</source>
        <translation>最初のページに戻る(&amp;T)</translation>
    </message>
    <message>
        <source>What will not come back</source>
        <translation>元に戻らないもの</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ResultTable</name>
    <message>
        <source>Stated before the run</source>
        <translation>実行前の見込み</translation>
    </message>
    <message>
        <source>Observed by the run</source>
        <translation>実行時の実測</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>the database was not recovered yet</source>
        <translation>データベースはまだ復旧されていません</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>計画の確認</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The runbook was saved as %1.</source>
        <translation>手順書を %1 に保存しました。</translation>
    </message>
    <message>
        <source>The runbook was not saved: %1</source>
        <translation>手順書を保存できませんでした: %1</translation>
    </message>
    <message>
        <source>There is no plan: the prerequisites come first.</source>
        <translation>計画はまだありません。先に前提条件を確認します。</translation>
    </message>
    <message>
        <source>%1 moves from %2 to %3. Nothing has been changed yet.</source>
        <translation>%1 を %2 から %3 に切り替えます。まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Logs of %1 are to be shipped from %2 to %3. Nothing has been changed yet.</source>
        <translation>%1 のログを %2 から %3 に配布します。まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>計画の確認: %1</translation>
    </message>
    <message>
        <source>Read what the plan means, then its steps: the exact script of each is what will be sent. The %1 can be started once the pool&apos;s name is typed and a loss, where there is one, is accepted. Another choice makes another plan, which wants its own approval. Export the runbook to have the same steps on paper.</source>
        <translation>計画の内容を確認してから、各手順を確認します。表示されるスクリプトが、そのまま送信されます。プール名を入力し、損失がある場合はそれを承諾すると、%1を開始できます。選択を変えると計画も変わり、あらためて承認が必要になります。同じ手順を紙で持つには、手順書を出力します。</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>計画の構成</translation>
    </message>
    <message>
        <source>What &amp;it means</source>
        <translation>計画の内容(&amp;I)</translation>
    </message>
    <message>
        <source>Steps &amp;and scripts (%1)</source>
        <translation>手順とスクリプト (%1)(&amp;A)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::RunControls</name>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Waits before the next step</source>
        <translation>次の手順の前で待機します</translation>
    </message>
    <message>
        <source>&amp;Stop after this step</source>
        <translation>この手順の後で停止(&amp;S)</translation>
    </message>
    <message>
        <source>Con&amp;tinue the run</source>
        <translation>実行の再開(&amp;T)</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>再開(&amp;O)</translation>
    </message>
    <message>
        <source>Goes on with the next step</source>
        <translation>次の手順から再開します</translation>
    </message>
</context>
<context>
    <name>pchat::ui::RunPage</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>A step failed. Decide below it how to go on; nothing happens until then.</source>
        <translation>手順が失敗しました。その手順の下で続行方法を選択してください。選択するまで何も実行しません。</translation>
    </message>
    <message>
        <source>The run goes from step to step.</source>
        <translation>手順を順に実行しています。</translation>
    </message>
    <message>
        <source>No run was started.</source>
        <translation>実行は開始されていません。</translation>
    </message>
    <message>
        <source>The run stops between steps, never inside one. What was done is kept in the run file; a stopped run is continued from here or from the first page, after the servers were observed again.</source>
        <translation>停止するのは手順と手順の間だけで、手順の途中では停止しません。実行した内容は実行ファイルに記録されます。停止した実行は、サーバーの状態を確認し直した後、ここまたは最初のページから再開できます。</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>実行: %1</translation>
    </message>
    <message>
        <source>See the resu&amp;lt</source>
        <translation>結果の表示(&amp;L)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::RunProgress</name>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進行状況</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>経過 %1</translation>
    </message>
    <message>
        <source>about %1 left, at the pace so far</source>
        <translation>残り約 %1 (これまでの速度から)</translation>
    </message>
    <message>
        <source>about %1 left, by the estimate</source>
        <translation>残り約 %1 (見積もりから)</translation>
    </message>
</context>
<context>
    <name>pchat::ui::SafetyBanner</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>実行中のものはありません。</translation>
    </message>
    <message>
        <source>Safe to stop now</source>
        <translation>今停止しても安全です</translation>
    </message>
    <message>
        <source>Do not stop: %1</source>
        <translation>停止しないでください: %1</translation>
    </message>
    <message>
        <source>Stops after the step under way</source>
        <translation>実行中の手順の後で停止します</translation>
    </message>
    <message>
        <source>Paused before the next step. Safe to stop now</source>
        <translation>次の手順の前で一時停止しています。今停止しても安全です</translation>
    </message>
    <message>
        <source>Waits for your decision. Safe to stop now</source>
        <translation>選択を待っています。今停止しても安全です</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ScenarioPicker</name>
    <message>
        <source>What has happened</source>
        <translation>発生した状況</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>フォルダー(&amp;D):</translation>
    </message>
    <message>
        <source>Folder of the practice estate</source>
        <translation>練習用の環境のフォルダー</translation>
    </message>
    <message>
        <source>Make and &amp;open</source>
        <translation>作成して開く(&amp;O)</translation>
    </message>
    <message>
        <source>Opens the estate where the folder holds one already</source>
        <translation>フォルダーに環境が既にある場合は、それを開きます</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ScriptView</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>全文をコピーします</translation>
    </message>
</context>
<context>
    <name>pchat::ui::ServerPicker</name>
    <message>
        <source>Room for %1 users</source>
        <translation>最大 %1 ユーザー</translation>
    </message>
    <message>
        <source>One server at least has to be active.</source>
        <translation>少なくとも 1 台をアクティブにする必要があります。</translation>
    </message>
    <message>
        <source>A pool has at most 4 active servers.</source>
        <translation>プールのアクティブ サーバーは最大 4 台です。</translation>
    </message>
    <message>
        <source>Acti&amp;ve servers:</source>
        <translation>アクティブ サーバー(&amp;V):</translation>
    </message>
    <message>
        <source>Servers that become active</source>
        <translation>アクティブになるサーバー</translation>
    </message>
</context>
<context>
    <name>pchat::ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>What do you want to do? Nothing is changed before you have read and approved the plan.</source>
        <translation>実行する作業を選択します。計画を読んで承認するまで、何も変更しません。</translation>
    </message>
    <message>
        <source>Choose a row with the arrow keys or Tab and press Enter. Every choice shows first what is true; nothing begins before its plan was approved by typing the pool&apos;s name.</source>
        <translation>方向キーまたは Tab キーで行を選択し、Enter キーを押します。どの作業でも、最初に現在の状態を表示します。プール名を入力して計画を承認するまで、何も始まりません。</translation>
    </message>
</context>
<context>
    <name>pchat::ui::StartRows</name>
    <message>
        <source>Continue an interrupted run</source>
        <translation>中断した実行の再開</translation>
    </message>
    <message>
        <source>Looks at the servers again first; what is done is not done twice.</source>
        <translation>最初にサーバーの状態を確認します。完了した手順は繰り返しません。</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>過去の実行</translation>
    </message>
    <message>
        <source>What was done, when, by whom, and what was lost.</source>
        <translation>いつ、誰が、何を実行し、何が失われたかを表示します。</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>何も変更しません。</translation>
    </message>
    <message>
        <source>There is no run on this computer yet.</source>
        <translation>このコンピューターでの実行はまだありません。</translation>
    </message>
    <message>
        <source>Check readiness</source>
        <translation>前提条件の確認</translation>
    </message>
    <message>
        <source>Shows whether a failover would succeed, and what stands in its way.</source>
        <translation>フェールオーバーが成功するかどうかと、妨げになるものを表示します。</translation>
    </message>
    <message>
        <source>Brings chat back in the other data center from the logs that were shipped.</source>
        <translation>配布されたログを使用して、もう一方のデータ センターでチャットを再開します。</translation>
    </message>
    <message>
        <source>Does not bring back messages that were never backed up.</source>
        <translation>バックアップされなかったメッセージは元に戻りません。</translation>
    </message>
    <message>
        <source>Fail back</source>
        <translation>フェールバック</translation>
    </message>
    <message>
        <source>Returns the pool to the rebuilt primary data center.</source>
        <translation>再構築したプライマリ データ センターにプールを戻します。</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>A whole failover on a built-in practice estate.</source>
        <translation>練習用の環境で、フェールオーバーを最後まで実行します。</translation>
    </message>
    <message>
        <source>Does not touch a real server.</source>
        <translation>実際のサーバーには影響しません。</translation>
    </message>
    <message>
        <source>%1 of %2, begun at %3.</source>
        <translation>%3 に開始した %2 の%1です。</translation>
    </message>
    <message>
        <source>Fail over (disaster)</source>
        <translation>フェールオーバー (障害時)</translation>
    </message>
    <message>
        <source>Planned failover</source>
        <translation>計画フェールオーバー</translation>
    </message>
    <message>
        <source>Moves chat to the other data center while the primary still works.</source>
        <translation>プライマリが動作している間に、チャットをもう一方のデータ センターに切り替えます。</translation>
    </message>
    <message>
        <source>Loses no message; nobody can chat while the pool moves.</source>
        <translation>メッセージは失われません。プールの切り替え中は、だれもチャットを利用できません。</translation>
    </message>
    <message>
        <source>Swap the log shipping roles</source>
        <translation>ログ配布の役割の交代</translation>
    </message>
    <message>
        <source>After a planned failover: ships the logs to the primary.</source>
        <translation>計画フェールオーバーの後に、ログをプライマリに配布します。</translation>
    </message>
    <message>
        <source>Does not move the pool.</source>
        <translation>プールは切り替えません。</translation>
    </message>
    <message>
        <source>Set up log shipping anew</source>
        <translation>ログ配布の再セットアップ</translation>
    </message>
    <message>
        <source>From the primary to the backup, where it is broken or gone.</source>
        <translation>壊れた、または失われたログ配布を構成し直します。</translation>
    </message>
    <message>
        <source>Overwrites the copy in the backup data center.</source>
        <translation>バックアップ データ センターのコピーを上書きします。</translation>
    </message>
    <message>
        <source>Seldom needed</source>
        <translation>あまり使用しない作業</translation>
    </message>
    <message>
        <source>Changes nothing. Where the pool is failed over, it looks whether the old side stays away.</source>
        <translation>何も変更しません。フェールオーバー中は、元のサイトが停止していることを確認します。</translation>
    </message>
</context>
<context>
    <name>pchat::ui::StateFilter</name>
    <message>
        <source>Blocks</source>
        <translation>続行不可</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認が必要</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Show only these checks</source>
        <translation>この状態の項目だけを表示します</translation>
    </message>
</context>
<context>
    <name>pchat::ui::StepDetails</name>
    <message>
        <source>Nothing needs undoing.</source>
        <translation>元に戻す必要はありません。</translation>
    </message>
    <message>
        <source>Exact script</source>
        <translation>実行されるスクリプト</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完了の条件</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>元に戻す方法</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
</context>
<context>
    <name>pchat::ui::StepTree</name>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>実行の手順</translation>
    </message>
</context>
<context>
    <name>pchat::ui::UndoStrip</name>
    <message>
        <source>Everything is undone; the undo only has to come to its end.</source>
        <translation>すべて元に戻しました。あとは、元に戻す処理を終了するだけです。</translation>
    </message>
    <message>
        <source>Pool&apos;s &amp;name:</source>
        <translation>プール名(&amp;N):</translation>
    </message>
    <message>
        <source>Type the pool&apos;s name to undo the run</source>
        <translation>元に戻すにはプール名を入力します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Can be undone, the last step first: %1.</source>
        <translation>元に戻せる手順 (最後に実行したものから順に): %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) can be undone, the last first: from &quot;%1&quot; back to &quot;%2&quot;.</source>
        <translation>
            <numerusform>「%1」から「%2」までの %n 手順を元に戻せます (最後に実行したものから順に)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The step before, &quot;%1&quot;, cannot be undone.</source>
        <translation>その前の手順「%1」は元に戻せません。</translation>
    </message>
    <message>
        <source>What stays as it is now: %1.</source>
        <translation>元に戻さない手順: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) stay as they are now: from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>
            <numerusform>%n 件の手順は元に戻しません (「%1」から「%2」まで)。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pchat::ui::Words</name>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Primary mirror</source>
        <translation>プライマリのミラー</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backup mirror</source>
        <translation>バックアップのミラー</translation>
    </message>
    <message>
        <source>Compliance, primary</source>
        <translation>コンプライアンス (プライマリ)</translation>
    </message>
    <message>
        <source>Compliance, primary mirror</source>
        <translation>コンプライアンス (プライマリのミラー)</translation>
    </message>
    <message>
        <source>Compliance, backup</source>
        <translation>コンプライアンス (バックアップ)</translation>
    </message>
    <message>
        <source>Compliance, backup mirror</source>
        <translation>コンプライアンス (バックアップのミラー)</translation>
    </message>
</context>
</TS>
