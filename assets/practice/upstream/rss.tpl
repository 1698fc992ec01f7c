<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/style.css"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{{site.name}}</title>
<link>{{root}}{{site.path}}</link>
<atom:link href="{{root}}{{site.path}}rss.xml" rel="self" type="application/rss+xml"/>
<description><![CDATA[{{!site.about}}]]></description>
<language>vi</language>
% for number, article in enumerate(site.articles):
<item>
<title>{{article.feed_title}}</title>
<link>{{link(article)}}</link>
<guid isPermaLink="false">{{site.id}}_{{1000 - number}}</guid>
% picture = f'<img src="{picture_of(article)}" width="100" align="left" border="0" alt=""/>' if article.picture else ""
<description><![CDATA[{{!picture}}Tập Làm&#x3A; {{!article.text[0]}}]]></description>
% if article.has_date:
<pubDate>{{gmt(article)}}</pubDate>
% end
</item>
% end
</channel>
</rss>
