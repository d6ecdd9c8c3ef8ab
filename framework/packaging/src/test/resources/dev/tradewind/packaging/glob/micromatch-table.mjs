// Writes micromatch-table.tsv: which of the paths each pattern matches, according to micromatch 4.0.8 itself.
// In this folder: npm install --no-save micromatch@4.0.8 && node micromatch-table.mjs > micromatch-table.tsv
import micromatch from 'micromatch';

const paths = `
a b ab abc a.js b.js ab.js a.min.js a.test.js a.d.ts x.ts .a .env .env.local .env.js ..a a/b a/b/c a/b/c/d.js a/b.js a/.b a/.b/c .a/b .a/.b
a/b/.c a/x.js a/x.ts a/xy.js foo foo/bar foo/bar.js foo/bar/baz.js foo/baz foobar foo.js src/index.js src/index.test.js src/lib/util.ts
src/lib/.hidden src/node_modules/q/i.js node_modules/foo/index.js node_modules/.bin/tsc node_modules/@s/p/i.js node_modules/bar/node_modules/foo/i.js
dist/a.js dist/b/c.map package.json serverless.yml README.md yarn-error.log yarn.log a1.js a2.js a3.js a10.js a01.js ax.js
a[1].js a[b] [ab] b(x).js c{y}.js d!e.js !f.js f.js {a} {a,b} a+b.js a@b.js a$b.js a^b.js a|b a,b "q" q @(a) +(a) (a) a\\b a*b a?b * ?
../a ../shared/i.js ../shared/sub/i.js ../../up.js /abs/x.js aa aaa aab ba bb bab a-b A.JS a_b é.js a/é.js a/b/c/d/e/f.js x/a/b/c a/c a/d/c
a.b.c a..b a.b/c.d/e.f 1 2 3 12 a/1 a/2/b tmp/a.tmp tmp/.keep a/b/node_modules/x x/y.z
`.trim().split(/\s+/).concat(['a b', 'a b.js', 'dir with space/x.js']);

const patterns = `
* ** *** ? ?? ??? *.js *.* **/* **/*.js **.js **.test.js **/*.* **/.* .* .** .*/* .*/** */* */** **/** **/**/** a* a** *a **a a*c a/* a/** a/**/* a/**/c a/**/b a/**/*.js
**/a **/a/** **/b/* **/b/** **/node_modules **/node_modules/** node_modules/** !node_modules/** node_modules/**/i.js node_modules/*/index.js **/node_modules/**/foo/**
./a ./a/** ./*.js ./**/*.js ././a .//a a/ a/b/ /a /** /abs/** /abs/*.js ../** ../* ../a ../shared/** ../shared/*.js ../**/*.js ../../*.js **/../** a/../b ./../a
foo foo/ foo/bar foo/bar/** foo/** foo/**/ foo** foo/**.js foo* foo*/** foo/*/ */foo a//b a//** a/b//**
a? a?.js ?.js a/?/c a.??  ?* *? a?b a\\?b a\\*b \\*  \\? *.?s
[ab] [ab].js [a-c] [a-c].js [^a] [^a].js [!a] [!a].js [!f]* [^a]*.js a[1].js a\\[1\\].js a[b] a[0-9].js a[0-9]*.js [0-9] [0-9]* a[12].js a[!1].js a[^1].js [[:alpha:]]*.js [[:digit:]] a[[:digit:]].js [[:alnum:]_]* [[:upper:]]* [^[:alpha:]]* []a] []] [ [a a] a[ [] [^] [a-] [-a]*.js [.]a [.]env [.a]* a[.]js a[/]b [a/]b [^/]b [\\\\]]a [*] [?] [*]* a[*]b [a]b [ab]+ [ab]+.js [a-z]/[a-z] [z-a]
{a,b} {a,b}.js *.{js,ts} **/*.{js,ts} {a,b}/** {a,foo}/** {a,foo}/**/*.js a{1..3}.js a{3..1}.js {1..3} {a..c} {a..c}.js a{01..10}.js a{1..10}.js {1..5..2} {a} {a,} {,a} a{,b}.js a{b,c{d,e}} {a,{b,foo}}* {a/**,b} {a/b,foo/bar}.js {**/,}a.js {**,x} {src,dist}/** src/{index,lib/*}.{js,ts} {a,b a{b a} {} {,} {}a *.{j,t}s {*.js,*.ts} {*,.*} {.env,.env.*} !{a,b} {!a,b} a{.js,.min.js} a\\{b {a{1..2},x}.js {a..c}{1..2} {.a,a}/* {**/*.js,x}
+(a) +(a|b) +(a|b).js *(a|b) *(a).js ?(a) ?(a)b ?(a).js @(a) @(a|b) @(a|b).js @(foo|a)/** !(a) !(a).js !(a|b) !(a|b).js !(*.js) !(*.ts) !(*.test).js *.!(js) *.!(js|ts) **/!(*.test).js **/!(*.test.js) !(a)* !(a)*.js !(foo)/** !(foo)/* !(node_modules)/** !(node_modules|src)/** a/!(b) a/!(b).js a/!(*.js) !(foo/bar) !(foo/**) !(a/*) +(a)b a+(b) a+(b)c *(foo)bar foo?(bar) foo@(bar|.js) +(foo|bar) +([ab]) +([0-9]).js *([a-c]) a+([0-9]).js @(a|b|foo)*.js *.@(js|ts) *.+(js|ts) *.*(js) **/*.@(js|ts) @(src|dist)/**/*.js +(src|dist)/* !(!(a)) @(a|!(b)) !(@(a|b)) +(a|+(b)) *(*(a)) +(a|) *(|a) +(*|a) +(a|aa) !(src)/**/*.js ?(.)env ?(.)a @(.env*|a) !(.*) !(.env)* !(*.md) !(*.md|*.yml) !(a).!(js) a!(b) a!(b).js a/@(x|xy).js a/+(x|y).js
(a|b) (a|b).js a(b|.js) (a) (ab)+ (a|b)/** a|b x/y|b (a (a|b a) ) b(x).js b\\(x\\).js c{y}.js c\\{y\\}.js (foo|a)/**/*.js (*.js|*.ts) src/(index|lib).* (a)(b) (a+) a(.js|.min.js)
!a !a/** !!a !*.js !**/*.js !!*.js !!f.js \\!f.js !\\!f.js \\!* !!!a ! !! !(a !./a !/a
a+b.js a\\+b.js a@b.js a$b.js a^b.js a\\b a\\\\b \\a \\.env \\a\\b "q" \\"q\\" "*" "a"* a"b a,b a.b.c a..b a*..* a.*.c *.*.* a-b A.js *.JS é.js *é* é* a\\ b dir\\ with\\ space/* **/\\.* .env* .env.* .[ae]* .?* .*.js .{a,env} yarn-*.log *.log tmp/** tmp/*.tmp **/.keep **/*.map *.json *.yml package.json ./package.json **/package.json **/{package.json,README.md} **/*.d.ts **/*.spec.js src/** src/**/*.test.js src/**/!(*.test).js src/*/util.ts src/**/lib/** a/b/*/d.js a/*/c a/*/*/d.js */*/* */*/** **/*/c **/*/*/* **/?.js **/[a-b].js **/x/** **/.b/** a/.* a/.*/** a/** **/{a,b} **/{a,b}/** **/@(a|b)/** ***/a a/***/c a/**b a/**b/c a/b** a/b**/c **a/b a**/b */**/c **/**/c a/**/**/c a/**/**/d.js **/a/**/c a/*/../b .. . ./ ./. ... .a* ..* ..a a/. a/..
\\d \\w \\d.js a\\d.js \\n a\\n \\- \\  ^a$ ^ $ a$ (?:a) (?=a)a (?!a)* a(?b) a{2} a{2,3} a+ a+.js aa+ (a)+ *+ ++ +a @a @ % ~ ~a # #a a;b a\\;b a:b a=b a&b <a> * * a*b*c a*?b ?(*) *(*) +(*) @(*) !(*) !(**) @(**) +(**) @(**/a) @(**/*.js) *(**) **/!(a) **/!(a)/** !(**/a) !(*/a) @(a/**)
`.trim().split(/[ \n]+/);
patterns.push('a b', 'a b*', '* *', 'dir with space/**', 'dir*/x.js');

const seen = new Set();
console.log('\t' + paths.join('\t'));
for (const pattern of patterns) {
  if (seen.has(pattern)) continue;
  seen.add(pattern);
  const matched = new Set(micromatch(paths, [pattern], { dot: true }));
  const bits = paths.map((path) => (matched.has(path) ? '1' : '0')).join('');
  console.log(pattern + '\t' + bits);
}
