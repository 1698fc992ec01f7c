<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>{{site.name}}</title>
<subtitle>{{site.about}}</subtitle>
<id>tag:tap-lam,2026:{{site.id}}</id>
<link rel="alternate" type="text/html" href="{{site.path}}"/>
<link rel="self" type="application/atom+xml" href="{{site.path}}atom.xml"/>
<updated>{{iso(site.articles[0])}}</updated>
% for article in site.articles:
<entry>
<title type="html">{{article.feed_title}}</title>
<id>tag:tap-lam,2026:{{site.id}}/{{article.id}}</id>
<link rel="alternate" type="text/html" href="{{link(article)}}"/>
% if article.has_date:
<published>{{iso(article)}}</published>
% end
<updated>{{iso(article)}}</updated>
<author><name>{{site.name}}</name></author>
% picture = f'<p><img src="{picture_of(article)}" alt=""></p>' if article.picture else ""
<content type="html">{{picture}}{{"".join(f"<p>{paragraph}</p>" for paragraph in article.text)}}</content>
</entry>
% end
</feed>
