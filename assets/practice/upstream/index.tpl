<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{{root}}{{site.path}}">
<title>{{site.name}}</title>
<link>{{root}}{{site.path}}</link>
<description>{{site.about}}</description>
<items><rdf:Seq>
% for article in site.articles:
<rdf:li rdf:resource="{{root}}{{article.path}}"/>
% end
</rdf:Seq></items>
</channel>
% for article in site.articles:
<item rdf:about="{{root}}{{article.path}}">
<title>{{article.feed_title}}</title>
<link>{{link(article)}}</link>
<description>{{article.text[0]}}</description>
% if article.has_date:
<dc:date>{{iso(article)}}</dc:date>
% end
</item>
% end
</rdf:RDF>
