"""Pages of our own in the manner of the programs that make them."""

from __future__ import annotations

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b>海洋观测数据共享合作<o:p></o:p></b></p>
<p class=MsoNormal>大会，<o:p></o:p></p>
<p class=MsoNormal style='text-indent:21.0pt'><b>回顾</b><span lang=EN-US>2018</span>年<span
lang=EN-US>12</span>月<span lang=EN-US>18</span>日关于海洋观测的第<span lang=EN-US>73/360</span>号决议，<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
lang=EN-US style='font-size:10.5pt'><span
style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></span></a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]><b>鼓励</b>会员国开放实时观测数据；<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2"
title=""><span class=MsoFootnoteReference>[2]</span></a></p>
<p class=MsoNormal><span lang=EN-US>2.<span style='mso-tab-count:1'>&nbsp;&nbsp;
</span></span><b>请</b>秘书长提交报告。</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr
align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if
!supportFootnotes]>[1]<![endif]></span></span></a> <span lang=EN-US>A/80/297</span>。</p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2"
name="_ftn2" title=""><span class=MsoFootnoteReference>[2]</span></a> 见第<span lang=EN-US>79/374</span>号决议，第<span
lang=EN-US>12</span>段。</p></div></div>
<!--EndFragment-->
</body></html>"""

LIBREOFFICE = """<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { line-height: 115% }
</style></head>
<body lang="en-GB"><p align="center"><b>Sharing of ocean observation data</b></p>
<p><i>The General Assembly</i>,</p>
<p><i>Recalling</i> its resolution 73/360 of 18 December 2018 on ocean observation,<a class="sdfootnoteanc"
name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<ol><li><p><i>Encourages</i> Member States:</p>
<ol type="a"><li><p>To open their readings;</p></li><li><p>To maintain their buoys;<a class="sdfootnoteanc"
name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p></li></ol></li>
<li><p><i>Requests</i> the Secretary-General to report.</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
A/80/297.</p></div>
<div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>
See resolution 79/374, para. 12.</p></div></body></html>"""

CHROME = """<meta http-equiv="content-type" content="text/html; charset=utf-8"><span style="color: rgb(0, 0, 0);
font-size: medium; font-weight: 400; display: inline !important;"></span><p style="text-align: center;"><span
style="font-weight:
700;">Sharing of ocean observation data</span></p><p><span style="font-style: italic;">The General Assembly</span>,</p>
<p><em>Recalling</em> its resolution 73/360,<sup style="font-size: x-small;"><a href="#fn1" id="fnref1">1</a></sup></p>
<p>1.&nbsp;&nbsp;&nbsp;<span style="font-style: italic">Requests</span> the Secretary-General to report.</p>
<section class="footnotes"><hr><ol><li id="fn1"><p>A/80/297.&nbsp;<a href="#fnref1" class="footnote-back">↩︎</a></p></li>
</ol></section>"""

SAVED_PAGE = """<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>文件 - 数字图书馆</title><style>nav {color: red}</style>
<script>var tracker = "A/80/1";</script></head>
<body><header role="banner"><a href="/">数字图书馆</a></header>
<nav><ul><li><a href="/zh">中文</a></li><li><a href="/en">English</a></li></ul></nav>
<main><h1>80/372. 海洋观测数据共享合作</h1><p>大会，</p>
<p><strong>回顾</strong>其关于海洋观测的<a href="https://undocs.org/zh/A/RES/73/360">第73/360号决议</a>，</p>
<p>1. <strong>表示注意到</strong>下列摊款：</p>
<table><tr><th>会员国</th><th>数额</th></tr><tr><td>海洋国</td><td>1&nbsp;200</td></tr><tr><td>岛屿国</td><td>300</td></tr></table>
<p>2. <strong>请</strong>秘书长提交报告。</p>
<p style="display:none">内部编号</p></main>
<footer role="contentinfo">版权所有 <button>打印</button></footer></body></html>"""

DUMP = """<html><head><title>a</title></head><body><pre>
                      80/372.  Sharing of ocean observation data

     The General Assembly,

     Recalling its resolution 73/360 of 18 December 2018 on ocean
observation and sustainable fisheries, and aware that coastal States differ
in what they can observe,

     1.   Requests the Secretary-General to report to the General Assembly
on the implementation of the present resolution.
</pre></body></html>"""
