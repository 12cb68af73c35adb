<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Drafter</source>
        <translation>关于决议起草</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>决议起草</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>From last year&apos;s resolution to the Word file for the Secretariat.</source>
        <translation>从上年的决议开始，到能交给秘书处的Word文件。</translation>
    </message>
    <message>
        <source>Register of resolutions, agenda items and opening phrases: source United Nations.</source>
        <translation>决议、议程项目和起首语的数据：来源联合国。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no network, no upload.</source>
        <translation>全部在本机处理，不联网，不上传。</translation>
    </message>
    <message>
        <source>MIT licence. Qt and PySide6 come under the LGPL, version 3.</source>
        <translation>MIT许可。Qt和PySide6按LGPL第3版许可。</translation>
    </message>
    <message>
        <source>Settings and recovery copies: {}</source>
        <translation>设置和恢复稿：{}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New blank draft</source>
        <translation>新建空白草案(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>L&amp;ibrary…</source>
        <translation>决议库(&amp;I)…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keep a version…</source>
        <translation>存为版本(&amp;K)…</translation>
    </message>
    <message>
        <source>Recovery &amp;copies…</source>
        <translation>恢复稿(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Roll forward to a new session…</source>
        <translation>更新届次(&amp;R)…</translation>
    </message>
    <message>
        <source>Amendments recei&amp;ved…</source>
        <translation>收到的修改(&amp;V)…</translation>
    </message>
    <message>
        <source>Change the &amp;base text…</source>
        <translation>换基稿(&amp;B)…</translation>
    </message>
    <message>
        <source>M&amp;y register…</source>
        <translation>我的登记册(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export a&amp;gain as last time</source>
        <translation>照上次设置再导出(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>C&amp;lose the draft</source>
        <translation>关闭草案(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>St&amp;eps…</source>
        <translation>操作记录(&amp;E)…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>替换(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Comman&amp;ds…</source>
        <translation>命令(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Masthead…</source>
        <translation>文头(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Phrase</source>
        <translation>短语(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ormula</source>
        <translation>套语(&amp;O)</translation>
    </message>
    <message>
        <source>Foot&amp;note</source>
        <translation>脚注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一项问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一项问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>改正(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Ignore here</source>
        <translation>忽略此处(&amp;I)</translation>
    </message>
    <message>
        <source>Fix &amp;all of the same kind</source>
        <translation>同类一并改正(&amp;A)</translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation>下一处改动(&amp;C)</translation>
    </message>
    <message>
        <source>Previous c&amp;hange</source>
        <translation>上一处改动(&amp;H)</translation>
    </message>
    <message>
        <source>Next &amp;blank</source>
        <translation>下一处待填(&amp;B)</translation>
    </message>
    <message>
        <source>Previous b&amp;lank</source>
        <translation>上一处待填(&amp;L)</translation>
    </message>
    <message>
        <source>Check &amp;report…</source>
        <translation>检查报告(&amp;R)…</translation>
    </message>
    <message>
        <source>My &amp;words…</source>
        <translation>我的用语表(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Phrases</source>
        <translation>短语(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Prece&amp;dents</source>
        <translation>先例(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;mendments</source>
        <translation>修改(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Footnotes</source>
        <translation>脚注(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>下一区域(&amp;N)</translation>
    </message>
    <message>
        <source>Previous r&amp;egion</source>
        <translation>上一区域(&amp;E)</translation>
    </message>
    <message>
        <source>Compare &amp;both texts</source>
        <translation>对照(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>简要(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next display</source>
        <translation>换一种显示(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>Pro&amp;jection</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>Re&amp;vert the paragraph to the base text</source>
        <translation>恢复本段(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Read out this paragraph&apos;s state</source>
        <translation>读出本段情况(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>键盘操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Check a key…</source>
        <translation>按键自查(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;About Drafter</source>
        <translation>关于决议起草(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AmendmentCard</name>
    <message>
        <source>{}/{} {} next</source>
        <translation>{}/{} {}下一处</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>阅毕</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新考虑</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>The draft reads otherwise here by now. Change it by hand, or reject this.</source>
        <translation>本稿此处的文字已经不同。可手工改动，或不采纳。</translation>
    </message>
</context>
<context>
    <name>AmendmentWords</name>
    <message>
        <source>Unsigned</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>done</source>
        <translation>阅毕</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>cannot be placed</source>
        <translation>无法对应</translation>
    </message>
    <message>
        <source>{} becomes {}</source>
        <translation>{}改为{}</translation>
    </message>
    <message>
        <source>{} goes</source>
        <translation>删去{}</translation>
    </message>
    <message>
        <source>{} comes in</source>
        <translation>加入{}</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation>
            <numerusform>全部采纳%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>已处理%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>{}: compared with this draft as a whole</source>
        <translation>{}：整份与本稿对照</translation>
    </message>
    <message>
        <source>Open a Word file that a colleague sent back: File &gt; Amendments received.</source>
        <translation>打开同事发回的Word文件：文件 &gt; 收到的修改。</translation>
    </message>
    <message>
        <source>Everything in this file is settled.</source>
        <translation>这份文件里的修改和批注都已处理。</translation>
    </message>
    <message>
        <source>This file says what the draft says, and holds no comments.</source>
        <translation>这份文件与本稿相同，没有批注。</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n by {}</source>
        <translation>
            <numerusform>采纳{}的全部%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起文件</translation>
    </message>
    <message>
        <source>In the submission copy what is accepted is your delegation&apos;s; names of colleagues do not travel.</source>
        <translation>采纳的修改在提交用Word里一律署本代表团，不带修改人的姓名：秘书处要求署名统一。</translation>
    </message>
</context>
<context>
    <name>BaseAdvice</name>
    <message>
        <source>Use {}</source>
        <translation>改用{}</translation>
    </message>
    <message>
        <source>Use the library&apos;s</source>
        <translation>改用库中的</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>看差异</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Use this text all the same</source>
        <translation>仍用此稿</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>What will be fixed</source>
        <translation>将改正以下各处</translation>
    </message>
    <message>
        <source>None of it changes the meaning. All of it is one step that can be undone.</source>
        <translation>都不改变意思；合为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n</source>
        <translation>
            <numerusform>全部改正%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksFoot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>我的用语表…</translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n</source>
        <translation>
            <numerusform>全部改正%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>已忽略%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the base, one step milder</source>
        <translation>
            <numerusform>基稿原有的%n处已降一级</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Side by side</source>
        <translation>左右对照</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>上下对照</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>只看改动</translation>
    </message>
    <message>
        <source>Revert paragraph</source>
        <translation>恢复本段</translation>
    </message>
    <message>
        <source>Take this paragraph back to the old text (Delete)</source>
        <translation>恢复成旧文（Delete）</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>{} changed  {} new  {} removed  {} moved  {} unchanged</source>
        <translation>改{}段 增{}段 删{}段 移{}段 未改{}段</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>共1处</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>共%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>第{}处，共{}处</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Compared texts</source>
        <translation>对照的两份案文</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草案</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Word文件</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF文件</translation>
    </message>
    <message>
        <source>XML files</source>
        <translation>XML文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Check report</source>
        <translation>检查报告</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>有改动没有保存</translation>
    </message>
    <message>
        <source>Save the changes to “{}”?</source>
        <translation>保存对“{}”的改动吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save (kept 30 days)</source>
        <translation>不保存（留底30天）</translation>
    </message>
    <message>
        <source>The file was changed elsewhere</source>
        <translation>文件在别处被改过</translation>
    </message>
    <message>
        <source>Another program has changed “{}” since it was opened here.</source>
        <translation>“{}”在这里打开之后，被别的程序改过。</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>See differences</source>
        <translation>看差异</translation>
    </message>
    <message>
        <source>The draft is open elsewhere</source>
        <translation>草案在别处开着</translation>
    </message>
    <message>
        <source>Another window has “{}” open. Who saves last would overwrite the other.</source>
        <translation>另一个窗口正开着“{}”。两处都保存，后存的会盖掉先存的。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Resolutions and drafts</source>
        <translation>决议和草案</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Precedents</source>
        <translation>先例</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Reading “{}”…</source>
        <translation>正在读取“{}”…</translation>
    </message>
    <message>
        <source>Reading page {} of {}</source>
        <translation>正在读第{}页，共{}页</translation>
    </message>
    <message>
        <source>Drop last year&apos;s adopted resolution here</source>
        <translation>把上年通过的决议拖到这里</translation>
    </message>
    <message>
        <source>Word, PDF, XML, Markdown or plain text. Your file is never changed.</source>
        <translation>Word、PDF、XML、Markdown、纯文本都可以。原文件不会被改动。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>A draft for submission starts from the issued A/RES document. An L. document opens too.</source>
        <translation>提交草案须以正式印发的A/RES文件为基稿。用L.文件也能打开，会提醒您换稿。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EarlierField</name>
    <message>
        <source>Earlier text</source>
        <translation>往届案文</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Shows how recalled lists grow. Without one their form decides.</source>
        <translation>用来看引用清单怎样续写。没有时按清单的写法。</translation>
    </message>
    <message>
        <source>From the library; recalled lists grow as they did since.</source>
        <translation>取自决议库；引用清单照此后的做法续写。</translation>
    </message>
    <message>
        <source>As you chose; recalled lists grow as they did since.</source>
        <translation>您选的案文；引用清单照此后的做法续写。</translation>
    </message>
</context>
<context>
    <name>EarlierTexts</name>
    <message>
        <source>The library&apos;s {}</source>
        <translation>库中{}</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No problems found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Nothing to list with these filters.</source>
        <translation>这样筛选，没有可列的。</translation>
    </message>
    <message>
        <source>Checked: paragraph numbers, footnotes, citations, also and further, punctuation, sessions.</source>
        <translation>已检查：段号、脚注、引文、又/还、标点、届次。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Making the file…</source>
        <translation>正在生成文件…</translation>
    </message>
    <message>
        <source>Reading it again…</source>
        <translation>正在重读核对…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Last export: {when}, {kind}</source>
        <translation>上次导出：{when}，{kind}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>{} to settle</source>
        <translation>还有{}项</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>没有遗漏</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Before submission</source>
        <translation>提交前</translation>
    </message>
    <message>
        <source>Exporting does not change the draft.</source>
        <translation>导出不会改动草案。</translation>
    </message>
    <message>
        <source>Author and date of the changes</source>
        <translation>修订署名和日期</translation>
    </message>
    <message>
        <source>No personal name and no name of the computer is written.</source>
        <translation>不写入个人姓名和电脑名。</translation>
    </message>
    <message>
        <source>Take out people and computers that the base names</source>
        <translation>清除基稿里关于人员和电脑的信息</translation>
    </message>
    <message>
        <source>File</source>
        <translation>存到</translation>
    </message>
    <message>
        <source>Author of the changes</source>
        <translation>修订署名</translation>
    </message>
    <message>
        <source>Date of the changes</source>
        <translation>修订日期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>仍然导出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fix the first one</source>
        <translation>去改正第1项</translation>
    </message>
</context>
<context>
    <name>ExportKinds</name>
    <message>
        <source>Every change against {} tracked, for the Secretariat.</source>
        <translation>对基稿{}逐处带追踪修订，交秘书处。</translation>
    </message>
    <message>
        <source>Needs a base text to compare with.</source>
        <translation>没有基稿，标不出改动。</translation>
    </message>
    <message>
        <source>Base and draft side by side, for colleagues.</source>
        <translation>基稿与本稿并排，供同事对照。</translation>
    </message>
    <message>
        <source>All changes accepted, for circulation.</source>
        <translation>接受全部改动，供传阅。</translation>
    </message>
    <message>
        <source>The same pages, with bookmarks and links, for reading.</source>
        <translation>同样的版面，带书签和链接，供阅读。</translation>
    </message>
    <message>
        <source>Akoma Ntoso, as the UN publishes its resolutions.</source>
        <translation>Akoma Ntoso格式，与联合国发布的决议相同。</translation>
    </message>
    <message>
        <source>For mails; a line for each paragraph.</source>
        <translation>供邮件使用，每段一行。</translation>
    </message>
    <message>
        <source>Export again as last time</source>
        <translation>照上次设置再导出</translation>
    </message>
</context>
<context>
    <name>FilterList</name>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>ticked, have a look</source>
        <translation>已勾选，请看一眼</translation>
    </message>
    <message>
        <source>{} ticked</source>
        <translation>已勾选{}</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>in document order</source>
        <translation>按文中次序</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>请您定</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{}{}</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>This paragraph</source>
        <translation>本段</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出范围</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>All replaced (%n)</source>
        <translation>
            <numerusform>已全部替换%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No such place</source>
        <translation>没有这一处</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1处</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>A place: 12, PP4, n6, 78/167</source>
        <translation>段号、脚注或文号：12、PP4、注6、78/167</translation>
    </message>
    <message>
        <source>Words in text and notes</source>
        <translation>正文和脚注中的文字</translation>
    </message>
    <message>
        <source>Nothing: the words go</source>
        <translation>留空即删去</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>{}/{} {} next</source>
        <translation>{}/{} {}下一项</translation>
    </message>
    <message numerus="yes">
        <source>{} again fixes all %n:</source>
        <translation>
            <numerusform>再按一次{}，改正这%n处：</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>忽略此处</translation>
    </message>
    <message>
        <source>Ignore more</source>
        <translation>忽略更多</translation>
    </message>
    <message>
        <source>These words anywhere in this draft</source>
        <translation>本稿中同样的词句都忽略</translation>
    </message>
    <message>
        <source>This rule in this draft</source>
        <translation>本稿不用这条规则</translation>
    </message>
    <message>
        <source>Do not ignore</source>
        <translation>不再忽略</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Move the mark</source>
        <translation>后移脚注号</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删去这条脚注</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删去这一段</translation>
    </message>
    <message>
        <source>Use this rule again</source>
        <translation>恢复这条规则</translation>
    </message>
    <message>
        <source>Do not ignore these words</source>
        <translation>恢复这些词句</translation>
    </message>
    <message>
        <source>Rule {}. Based on: {}</source>
        <translation>规则{}。依据：{}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>To settle before submission</source>
        <translation>提交前须处理</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>建议查看</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Masthead and whole text</source>
        <translation>文头和全文</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>序言部分</translation>
    </message>
    <message>
        <source>Operative part</source>
        <translation>执行部分</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>delete this paragraph</source>
        <translation>删去这一段</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>can be fixed automatically</source>
        <translation>可自动改正</translation>
    </message>
    <message>
        <source>item {} of {}</source>
        <translation>第{}项共{}项</translation>
    </message>
</context>
<context>
    <name>FootnotePane</name>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Insert footnote</source>
        <translation>插入脚注</translation>
    </message>
    <message>
        <source>Fold the footnotes</source>
        <translation>收起脚注</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1条</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>待填%n</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}&#x3000;{}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Untitled draft</source>
        <translation>无标题草案</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Base text: {}</source>
        <translation>基稿：{}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基稿</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简要</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Changes: {}</source>
        <translation>修订：{}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Ready to submit</source>
        <translation>可以提交</translation>
    </message>
    <message>
        <source>{} to settle before submission</source>
        <translation>提交前还差{}项</translation>
    </message>
</context>
<context>
    <name>ImportFooter</name>
    <message>
        <source>{} (Ctrl+Z takes it back)</source>
        <translation>{}（Ctrl+Z撤销）</translation>
    </message>
    <message>
        <source>Enter splits at the caret</source>
        <translation>Enter在光标处拆分</translation>
    </message>
    <message>
        <source>Backspace at the start joins with the paragraph above</source>
        <translation>段首Backspace与上段合并</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation>Esc返回</translation>
    </message>
    <message numerus="yes">
        <source>F7 to look at: %n</source>
        <translation>
            <numerusform>F7 %n处请看一眼</numerusform>
        </translation>
    </message>
    <message>
        <source>↑↓ one by one</source>
        <translation>↑↓ 逐段</translation>
    </message>
    <message>
        <source>Enter fills in</source>
        <translation>Enter 填写</translation>
    </message>
    <message>
        <source>Enter changes the part</source>
        <translation>Enter 改类型</translation>
    </message>
    <message>
        <source>F2 caret</source>
        <translation>F2 段内光标</translation>
    </message>
    <message>
        <source>Nothing left to look at</source>
        <translation>没有存疑之处</translation>
    </message>
    <message>
        <source>Nothing is lost: {} characters in the source, all of them in the draft</source>
        <translation>字数相符：原文{}字，全部入稿</translation>
    </message>
    <message>
        <source>Nothing is lost: {} characters in the source, {} in the draft, {} left out</source>
        <translation>字数相符：原文{}字，入稿{}字，弃置{}字</translation>
    </message>
    <message>
        <source>{} characters are missing: {} in the source, {} in the draft, {} left out</source>
        <translation>字数不符，少{}字：原文{}字，入稿{}字，弃置{}字</translation>
    </message>
    <message>
        <source>see lines {}</source>
        <translation>见原文件第{}行</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Lines of the source file</source>
        <translation>原文件各行</translation>
    </message>
    <message>
        <source>Pages of the source file</source>
        <translation>原文件各页</translation>
    </message>
    <message>
        <source>Recognised text</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Review the structure</source>
        <translation>核对结构</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>The structure is right, go on</source>
        <translation>结构无误，继续</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>已推断</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>原文件</translation>
    </message>
    <message>
        <source>What is struck does not enter the draft</source>
        <translation>划去的不进正文</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>请您定</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修补清单</translation>
    </message>
    <message>
        <source>The structure is right, begin the draft</source>
        <translation>结构无误，开始起草</translation>
    </message>
    <message numerus="yes">
        <source>%n PP</source>
        <translation>
            <numerusform>序言%n段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OP</source>
        <translation>
            <numerusform>执行%n段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes: %n</source>
        <translation>
            <numerusform>脚注%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Only doubtful</source>
        <translation>只看存疑</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>As usual: {}</source>
        <translation>恢复默认：{}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>按下新的按键</translation>
    </message>
    <message>
        <source>Choose a command and press its new key in the field; Backspace takes the key away.</source>
        <translation>选一个命令，在框里按下新的按键；退格键去掉按键。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>键盘操作</translation>
    </message>
    <message>
        <source>Search for a task or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Key check: does a key do nothing? Try it here.</source>
        <translation>按键自查：按了没有反应？在这里试。</translation>
    </message>
    <message>
        <source>Press a key here to see whether it arrives</source>
        <translation>在这里按一个键，看它到没到</translation>
    </message>
    <message>
        <source>Key check</source>
        <translation>按键自查</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>改按键…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Strength</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>weaker ← → stronger</source>
        <translation>弱 ← → 强</translation>
    </message>
    <message>
        <source>Weaker: {}</source>
        <translation>弱一级：{}</translation>
    </message>
    <message>
        <source>Stronger: {}</source>
        <translation>强一级：{}</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message numerus="yes">
        <source>Doubts about the base itself: %n. They are not changed here.</source>
        <translation>
            <numerusform>另有基稿本身的疑点%n处，不在此改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Which proposals are listed</source>
        <translation>列出范围</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Library</source>
        <translation>决议库</translation>
    </message>
    <message>
        <source>Adopted resolutions that you import join by themselves. Your own files are never changed.</source>
        <translation>导入的通过后决议会自动加入。您自己的文件不会改动。</translation>
    </message>
    <message>
        <source>Number, title or words of the text</source>
        <translation>决议号、标题或案文中的词</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>在决议库中查找</translation>
    </message>
    <message>
        <source>Files that did not join</source>
        <translation>未加入的文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Begin from this text</source>
        <translation>以此为基稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>另起一库</translation>
    </message>
    <message>
        <source>No text contains “{}”.</source>
        <translation>没有含“{}”的案文。</translation>
    </message>
    <message>
        <source>The library is empty. Add last year&apos;s resolution, or a whole folder of them.</source>
        <translation>决议库还是空的。添加上一届的决议，或整个文件夹。</translation>
    </message>
    <message>
        <source>Reading {} of {}</source>
        <translation>正在读第{}份，共{}份</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读…</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Texts of the library</source>
        <translation>决议库中的案文</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语文</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>通过日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>Untitled draft</source>
        <translation>无标题草案</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drafter</source>
        <translation>决议起草</translation>
    </message>
</context>
<context>
    <name>MastheadDialog</name>
    <message>
        <source>Masthead</source>
        <translation>文头</translation>
    </message>
    <message>
        <source>Remove the lines about the adoption; a draft has none</source>
        <translation>去掉通过情况各行（草案不写）</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届会议</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>委员会</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>议程项目</translation>
    </message>
    <message>
        <source>Title of the agenda item</source>
        <translation>议程项目标题</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>提案国</translation>
    </message>
    <message>
        <source>Note * of the sponsors</source>
        <translation>提案国脚注*</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
</context>
<context>
    <name>MastheadView</name>
    <message>
        <source>Title: press Enter here</source>
        <translation>标题：在这里按Enter填写</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent &amp;drafts</source>
        <translation>最近(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>段落(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>修订(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>深浅色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>1 suggestion, Down to choose</source>
        <translation>有1条提示，按↓选择</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions, Down to choose</source>
        <translation>
            <numerusform>有%n条提示，按↓选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Down to choose, Enter to take, Esc to close</source>
        <translation>↓ 选择，Enter 采用，Esc 关闭</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Only paragraphs with changes</source>
        <translation>只列有改动的段</translation>
    </message>
    <message>
        <source>Only paragraphs with issues</source>
        <translation>只列有问题的段</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>文头</translation>
    </message>
    <message>
        <source>Preambular part</source>
        <translation>序言部分</translation>
    </message>
    <message>
        <source>Operative part</source>
        <translation>执行部分</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
    </message>
    <message numerus="yes">
        <source>Listed: %n</source>
        <translation>
            <numerusform>只列出%n段</numerusform>
        </translation>
    </message>
    <message>
        <source>Preambular</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>PPs</source>
        <translation>序言段</translation>
    </message>
    <message>
        <source>Operative</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>OPs</source>
        <translation>执行段</translation>
    </message>
    <message>
        <source>{}</source>
        <comment>paragraphs</comment>
        <translation>{}段</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>改%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>待填%n</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动过</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>OwnRegisterDialog</name>
    <message>
        <source>My register</source>
        <translation>我的登记册</translation>
    </message>
    <message>
        <source>Resolutions of your own</source>
        <translation>您记入的决议</translation>
    </message>
    <message>
        <source>Update from a table…</source>
        <translation>用表格更新…</translation>
    </message>
    <message>
        <source>Adopted texts that you import are noted here by themselves and used from then on.</source>
        <translation>导入的已通过决议自动记在这里，此后即用。</translation>
    </message>
    <message>
        <source>No resolution of your own yet. Add one below, or take them over from a table.</source>
        <translation>还没有您自己的决议。在下面添加，或从表格更新。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>决议号</translation>
    </message>
    <message>
        <source>Day of adoption</source>
        <translation>通过日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>19 December 2026</source>
        <translation>2026年12月19日</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>日期未知</translation>
    </message>
</context>
<context>
    <name>OwnTableDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>OwnWordsDialog</name>
    <message>
        <source>My words</source>
        <translation>我的用语表</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>要避免的词</translation>
    </message>
    <message>
        <source>Take over from a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>The checks name these words wherever they stand in a draft, and what you prefer.</source>
        <translation>检查时，案文里出现这些词就提示，并给出改用的词。</translation>
    </message>
    <message>
        <source>No word of your own yet. Add one below, or take them over from a file.</source>
        <translation>还没有自己的用语。在下面添加，或从文件导入。</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>避免</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>PageForm</name>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Opening phrases</source>
        <translation>起首语</translation>
    </message>
    <message>
        <source>Line numbers, for meetings</source>
        <translation>行号（会议用）</translation>
    </message>
    <message>
        <source>Numbers counted by Word</source>
        <translation>段号由Word生成</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command: Chinese, pinyin initials or English</source>
        <translation>命令：中文、拼音首字母或英文</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>PartMenu</name>
    <message>
        <source>Masthead</source>
        <translation>文头</translation>
    </message>
    <message>
        <source>Footnote of the paragraph above</source>
        <translation>脚注（引在上段末尾）</translation>
    </message>
    <message>
        <source>Footnote cited at “{}” above</source>
        <translation>脚注（引在上文“{}”处）</translation>
    </message>
    <message>
        <source>“{}” is the mark of the note below</source>
        <translation>“{}”是下面脚注的标号</translation>
    </message>
    <message>
        <source>No opening phrase</source>
        <translation>不标起首语</translation>
    </message>
    <message>
        <source>Join with the paragraph above</source>
        <translation>与上段合并</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>合并这几段</translation>
    </message>
    <message>
        <source>Split or join at the caret…</source>
        <translation>在光标处拆分或合并…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>弃置</translation>
    </message>
    <message>
        <source>“{}” is a figure of the text</source>
        <translation>“{}”是正文数字</translation>
    </message>
    <message>
        <source>Preambular paragraph</source>
        <translation>序言段</translation>
    </message>
    <message>
        <source>Operative paragraph</source>
        <translation>执行段</translation>
    </message>
    <message>
        <source>Subparagraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Goes on with the one above</source>
        <translation>续段</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>提案国</translation>
    </message>
    <message>
        <source>Title of the item</source>
        <translation>议程项目标题</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>委员会</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Split before</source>
        <translation>拆分</translation>
    </message>
</context>
<context>
    <name>PhraseCard</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert below</source>
        <translation>另起一段插入</translation>
    </message>
    <message>
        <source>Replace the opening</source>
        <translation>换掉起首语</translation>
    </message>
    <message>
        <source>goes on from above</source>
        <translation>接上段</translation>
    </message>
    <message>
        <source>no “{}” here</source>
        <translation>此处不加“{}”</translation>
    </message>
    <message>
        <source>no “{}”: somebody else is addressed</source>
        <translation>受文者不同，不加“{}”</translation>
    </message>
    <message>
        <source>“{}” where the same are addressed</source>
        <translation>受文者相同时加“{}”</translation>
    </message>
</context>
<context>
    <name>PhraseDelegate</name>
    <message>
        <source>goes on from above</source>
        <translation>接上段</translation>
    </message>
</context>
<context>
    <name>PhrasePanel</name>
    <message>
        <source>Fits here</source>
        <translation>适合此处</translation>
    </message>
    <message>
        <source>times in six sessions</source>
        <translation>近六届次数</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>常用套语</translation>
    </message>
    <message>
        <source>Paragraphs like this one open with no set phrase.</source>
        <translation>这样的段落不以固定短语开头。</translation>
    </message>
    <message>
        <source>The caret is not in a paragraph.</source>
        <translation>光标不在段落里。</translation>
    </message>
    <message>
        <source>the one above opens with </source>
        <translation>上一段起首</translation>
    </message>
    <message>
        <source>no opening phrase above</source>
        <translation>上一段没有起首语</translation>
    </message>
    <message>
        <source>Base text</source>
        <translation>基稿</translation>
    </message>
    <message>
        <source>{}, {}: </source>
        <translation>{}，{}：</translation>
    </message>
    <message>
        <source>Chinese, pinyin initials or English</source>
        <translation>中文、拼音首字母或英文</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>查找短语</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>There is no such phrase.</source>
        <translation>没有这个短语。</translation>
    </message>
    <message>
        <source>Add to my phrases</source>
        <translation>加入我的短语</translation>
    </message>
    <message numerus="yes">
        <source>used: %n</source>
        <translation>
            <numerusform>用过%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on from the paragraph above</source>
        <translation>接上段</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>Choose the old text…</source>
        <translation>选旧的文件…</translation>
    </message>
    <message>
        <source>Choose the new text…</source>
        <translation>选新的文件…</translation>
    </message>
</context>
<context>
    <name>PrecedentsPanel</name>
    <message>
        <source>History of {}</source>
        <translation>{}的来历</translation>
    </message>
    <message>
        <source>Precedents</source>
        <translation>先例</translation>
    </message>
    <message>
        <source>The library has no earlier text of this title; compared with the base text alone:</source>
        <translation>决议库里没有同名的往届文本，只与基稿相比：</translation>
    </message>
    <message>
        <source>The paragraph in earlier texts, each compared with this draft:</source>
        <translation>同名决议中的对应段落，逐份与本稿相比：</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>复制引用</translation>
    </message>
    <message>
        <source>Take this wording</source>
        <translation>采用此措辞</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Heading: type it</source>
        <translation>小标题：直接输入</translation>
    </message>
    <message>
        <source>Type the text of this paragraph</source>
        <translation>直接输入本段文字</translation>
    </message>
    <message>
        <source>Opening phrase: type it</source>
        <translation>起首语：直接输入</translation>
    </message>
    <message>
        <source>Opening phrase: {} for phrases, or type it</source>
        <translation>起首语：{} 选短语，或直接输入</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>was {}</source>
        <translation>原{}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of page {}</source>
        <translation>第{}页预览</translation>
    </message>
    <message>
        <source>Sketch in the UN&apos;s layout; the file keeps the pages of the base as they are.</source>
        <translation>示意：按联合国版式排；导出的文件以基稿的版面为准。</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No preview of this file.</source>
        <translation>这个文件没有预览。</translation>
    </message>
    <message>
        <source>Setting the page…</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message numerus="yes">
        <source>Take all %n alike</source>
        <translation>
            <numerusform>同类%n处一并采用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n</source>
        <translation>
            <numerusform>%n处一并保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Write own</source>
        <translation>自己写</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留原文</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>自己的写法</translation>
    </message>
    <message>
        <source>Enter takes it, Esc does not</source>
        <translation>Enter采用，Esc放弃</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent drafts</source>
        <translation>最近的草案</translation>
    </message>
    <message>
        <source>Say where it is</source>
        <translation>重新指定</translation>
    </message>
    <message>
        <source>The file is not there: {}</source>
        <translation>文件不在原处：{}</translation>
    </message>
    <message>
        <source>Ready to submit</source>
        <translation>可以提交</translation>
    </message>
    <message>
        <source>{} to settle before submission</source>
        <translation>提交前还差{}项</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery copies</source>
        <translation>恢复稿</translation>
    </message>
    <message>
        <source>Drafts that were not saved are kept here for {} days.</source>
        <translation>没有保存的草案在这里留底{}天。</translation>
    </message>
    <message>
        <source>There are no recovery copies.</source>
        <translation>没有恢复稿。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>not saved, by choice</source>
        <translation>当时选择不保存</translation>
    </message>
    <message>
        <source>the window did not close properly</source>
        <translation>没有正常关闭</translation>
    </message>
    <message>
        <source>a review, left half-done</source>
        <translation>未完成的核对</translation>
    </message>
</context>
<context>
    <name>RecoveryNotice</name>
    <message>
        <source>Untitled draft</source>
        <translation>无标题草案</translation>
    </message>
    <message>
        <source>The last window did not close properly; a recovery copy was kept</source>
        <translation>上次没有正常关闭，已留下恢复稿</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另有{}份</translation>
    </message>
    <message>
        <source>See differences</source>
        <translation>先看差异</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Keeps the copy for 30 days: File › Recovery copies</source>
        <translation>恢复稿保留30天：文件 › 恢复稿</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>, the same text as in the file</source>
        <translation>，与已保存的相同</translation>
    </message>
</context>
<context>
    <name>RepairCard</name>
    <message>
        <source>Take the lines in one by one</source>
        <translation>逐行收入</translation>
    </message>
    <message>
        <source>Show the places</source>
        <translation>逐处查看</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Part them again here</source>
        <translation>在此断开</translation>
    </message>
    <message>
        <source>Join them again here</source>
        <translation>在此接回</translation>
    </message>
    <message>
        <source>No opening phrase here</source>
        <translation>此处不标起首语</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只改这一段</translation>
    </message>
    <message>
        <source>Take the line in</source>
        <translation>收入此行</translation>
    </message>
    <message>
        <source>“{}” is a figure of the text</source>
        <translation>“{}”是正文数字</translation>
    </message>
    <message>
        <source>As the file has it</source>
        <translation>照源文件</translation>
    </message>
    <message>
        <source>A note of its own each</source>
        <translation>另立新脚注</translation>
    </message>
    <message>
        <source>Make them subparagraphs</source>
        <translation>按分段编号</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>定位</translation>
    </message>
</context>
<context>
    <name>RepairsPane</name>
    <message>
        <source>Repairs</source>
        <translation>修补清单</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>请您定</translation>
    </message>
    <message>
        <source>Comments in the file</source>
        <translation>文件批注</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修补</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>{}: Enter splits, Backspace at the start joins</source>
        <translation>{}：Enter拆分，段首Backspace合并</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Reviews to go on with</source>
        <translation>未完成的核对</translation>
    </message>
    <message>
        <source>Enter goes on; Del puts it aside: File › Recovery copies</source>
        <translation>Enter接着做；Delete搁下，可在“文件 › 恢复稿”找回</translation>
    </message>
    <message>
        <source>Review structure</source>
        <translation>核对结构</translation>
    </message>
    <message>
        <source>Roll forward</source>
        <translation>更新届次</translation>
    </message>
</context>
<context>
    <name>RollForm</name>
    <message>
        <source>{}to fill in</source>
        <translation>{}待填</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>May stay empty; the export reminds you</source>
        <translation>可先空着，导出前会提醒</translation>
    </message>
    <message>
        <source>Day of drafting</source>
        <translation>起草日期</translation>
    </message>
    <message>
        <source>Decides which dates have passed.</source>
        <translation>用来判断哪些会期已过。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Chair of a group</source>
        <translation>国家集团主席国</translation>
    </message>
    <message>
        <source>List of States</source>
        <translation>国家名单</translation>
    </message>
    <message>
        <source>Chair of the Group of 77</source>
        <translation>77国集团主席国</translation>
    </message>
    <message>
        <source>Vice-Chair</source>
        <translation>委员会副主席</translation>
    </message>
</context>
<context>
    <name>RollReview</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Draft without changes</source>
        <translation>直接起草</translation>
    </message>
    <message>
        <source>There is nothing to roll forward.</source>
        <translation>没有需要更新的内容。</translation>
    </message>
    <message>
        <source>Applied as one step: one undo takes all of it back</source>
        <translation>应用后是一步，一次撤销全部收回</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议的改动</translation>
    </message>
</context>
<context>
    <name>RollWords</name>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Write own</source>
        <translation>自己写</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留原文</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Roll forward to the {}</source>
        <translation>更新到{}</translation>
    </message>
    <message>
        <source>Base {}</source>
        <translation>基稿{}</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n, start drafting</source>
        <translation>
            <numerusform>应用%n项，开始起草</numerusform>
        </translation>
    </message>
    <message>
        <source>Start drafting</source>
        <translation>开始起草</translation>
    </message>
    <message>
        <source>Space ticks</source>
        <translation>Space 勾选</translation>
    </message>
    <message>
        <source>↑↓ one by one</source>
        <translation>↑↓ 逐条</translation>
    </message>
    <message>
        <source>→ options</source>
        <translation>→ 选项</translation>
    </message>
    <message>
        <source>Enter own wording</source>
        <translation>Enter 自己写</translation>
    </message>
    <message>
        <source>F7 next to decide</source>
        <translation>F7 下一处待定</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已勾选%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked</source>
        <translation>
            <numerusform>未勾选%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Go to this paragraph</source>
        <translation>回到该段</translation>
    </message>
    <message>
        <source>Revert paragraph</source>
        <translation>恢复本段</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>Series you draft most</source>
        <translation>您常用的系列</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>Base text</source>
        <translation>基稿</translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>本稿</translation>
    </message>
    <message>
        <source>Version “{}”</source>
        <translation>版本“{}”</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选文件</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>Take the line into the draft</source>
        <translation>收入这一行</translation>
    </message>
    <message>
        <source>A paragraph begins with this line</source>
        <translation>从此行另起一段</translation>
    </message>
    <message>
        <source>Goes on with the paragraph above</source>
        <translation>接到上一段</translation>
    </message>
    <message>
        <source>Show what was made of it</source>
        <translation>看对应段落</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Blank line</source>
        <translation>空行</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Drafter</source>
        <translation>决议起草</translation>
    </message>
    <message>
        <source>From last year&apos;s resolution to the Word file for the Secretariat.</source>
        <translation>从上年的决议开始，到能交给秘书处的Word文件。</translation>
    </message>
    <message>
        <source>Recent drafts</source>
        <translation>最近的草案</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ 选择 Enter 打开</translation>
    </message>
    <message>
        <source>Your recent drafts will be listed here.</source>
        <translation>这里会列出您最近的草案。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>决议库</translation>
    </message>
    <message>
        <source>Earlier texts on this computer</source>
        <translation>本机上的往届案文</translation>
    </message>
    <message>
        <source>Compare two files</source>
        <translation>对照两份文件</translation>
    </message>
    <message>
        <source>See where two texts differ</source>
        <translation>看清两份案文差在哪里</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Ocean data: 80/372 to session 81</source>
        <translation>海洋观测数据：80/372到第81届</translation>
    </message>
    <message>
        <source>Blank draft</source>
        <translation>空白草案</translation>
    </message>
    <message>
        <source>Fill in the masthead and write</source>
        <translation>填好文头，从第一段写起</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no network, no upload.</source>
        <translation>全部在本机处理，不联网，不上传。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>键盘操作一览</translation>
    </message>
    <message>
        <source>Series you draft most</source>
        <translation>您常用的系列</translation>
    </message>
    <message>
        <source>Reviews to go on with</source>
        <translation>未完成的核对</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>See differences</source>
        <translation>看差异</translation>
    </message>
    <message>
        <source>Zoom: {}; press for 100 %</source>
        <translation>缩放：{}，按一下回到100%</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>The language of the draft</source>
        <translation>草案的语言</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source> The changes are secured.</source>
        <translation>改动已留底。</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>未能保存：{}</translation>
    </message>
    <message>
        <source>Changes are not secured: {}</source>
        <translation>改动未能留底：{}</translation>
    </message>
    <message>
        <source>The file was changed elsewhere.</source>
        <translation>文件在别处被改过。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Changed, secured {}</source>
        <translation>有改动，{}已留底</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>尚无改动</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Review structure</source>
        <translation>核对结构</translation>
    </message>
    <message>
        <source>Roll forward</source>
        <translation>更新届次</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Steps</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>回到这一步</translation>
    </message>
    <message>
        <source>The draft as it was opened</source>
        <translation>打开时的草案</translation>
    </message>
    <message>
        <source>The marked step is what stands now. Going back loses nothing: what came after can be done again.</source>
        <translation>选中的一步就是现状。往回走不丢东西，后面的步骤还可以重做。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>Empty the field</source>
        <translation>清空这一栏</translation>
    </message>
</context>
<context>
    <name>TrackedLine</name>
    <message>
        <source>Reading the file again…</source>
        <translation>正在重读文件…</translation>
    </message>
    <message>
        <source>Keep as this draft&apos;s changes</source>
        <translation>保留为本稿的改动</translation>
    </message>
    <message>
        <source>The base is the text before the changes; shown here is the text with them</source>
        <translation>以修订前的文字为基稿；这里核对的是接受后的文字</translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes in the file: %n, read as accepted</source>
        <translation>
            <numerusform>文件含%n处修订，已按接受读入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes in the file: %n, now this draft&apos;s own</source>
        <translation>
            <numerusform>文件含%n处修订，已作为本稿的改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (authors: %n, names dropped)</source>
        <translation>
            <numerusform>（作者%n位，署名不保留）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes in the file: %n, read as rejected</source>
        <translation>
            <numerusform>文件含%n处修订，已按拒绝读入</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with the changes</source>
        <translation>接受后的文字</translation>
    </message>
    <message>
        <source>Text before them</source>
        <translation>修订前的文字</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Kept stages are saved with the draft; any of them can be compared with it or restored.</source>
        <translation>存下的版本随草案保存，都可以与现稿对照，也可以恢复。</translation>
    </message>
    <message>
        <source>No version is kept yet. Keep the draft under a name before it goes out or is negotiated.</source>
        <translation>还没有存过版本。送出或磋商之前，起个名存一份。</translation>
    </message>
    <message>
        <source>the same as the draft</source>
        <translation>与现稿相同</translation>
    </message>
    <message>
        <source>1 place differs</source>
        <translation>与现稿有1处不同</translation>
    </message>
    <message numerus="yes">
        <source>%n places differ</source>
        <translation>
            <numerusform>与现稿有%n处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Name, such as Zero draft</source>
        <translation>名称，如零稿</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>File {}</source>
        <translation>文件 {}</translation>
    </message>
    <message>
        <source>Recovery copy</source>
        <translation>恢复稿</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>{} (text before the changes)</source>
        <translation>{}（修订前的文字）</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
</TS>
