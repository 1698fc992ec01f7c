<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>{{site.name}} - Tin mới</title>
<description>{{site.about}}</description>
<pubDate>{{vietnam(site.articles[0])}}</pubDate>
<generator>{{site.name}}</generator>
<link>{{root}}{{site.path}}</link>
% for article in site.articles:
<item>
<title>{{article.feed_title}}</title>
% picture = f'<a href="{link(article)}"><img width=130 height=100 src="{picture_of(article)}" ></a></br>' if article.picture else ""
<description><![CDATA[{{!picture}}{{!article.text[0]}}]]></description>
<pubDate>{{vietnam(article)}}</pubDate>
<link>
{{link(article)}}
</link>
<guid>{{link(article)}}</guid>
</item>
% end
</channel>
</rss>
