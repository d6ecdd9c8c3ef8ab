#!/usr/bin/env python3
"""Makes the expected templates of the compiler's cases by running osls.

usage: expected.py OSLS CASES [NAME...]

OSLS   bin/serverless.js of osls 4.3.1 (npm install osls@4.3.1)
CASES  the folder with one folder a case, each with a serverless.json
NAME   the cases to make; without one, those that have no template.json yet

Nothing is deployed and no account is needed. Layers make osls ask CloudFormation what is deployed: a small
server here answers that there is no stack. The time in the S3 keys is replaced by that of the tests.
"""
import http.server, json, os, re, shutil, subprocess, sys, tempfile, threading

TIME = '1767323045678-2026-01-02T03:04:05.678Z'


class NoStack(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get('Content-Length') or 0))
        body = (b'<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>'
                b'<Message>Stack with id x does not exist</Message></Error></ErrorResponse>')
        self.send_response(400)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def main():
    osls, cases, names = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    names = names or [n for n in sorted(os.listdir(cases)) if os.path.isdir(os.path.join(cases, n))
                      and not os.path.exists(os.path.join(cases, n, 'template.json'))]
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), NoStack)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    env = dict(os.environ, AWS_ACCESS_KEY_ID='x', AWS_SECRET_ACCESS_KEY='x', CI='1',
               AWS_ENDPOINT_URL=f'http://127.0.0.1:{server.server_address[1]}')
    failed = False
    for name in names:
        with tempfile.TemporaryDirectory() as work:
            copy = os.path.join(work, 'cases')
            shutil.copytree(cases, copy)
            done = subprocess.run(['node', osls, 'package'], cwd=os.path.join(copy, name), env=env, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode:
                failed = True
                print(f'{name}: {done.stdout.strip()[-400:]}')
                continue
            out = os.path.join(copy, name, '.serverless', 'cloudformation-template-update-stack.json')
            text = re.sub(r'\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z', TIME, open(out, encoding='utf-8').read())
            with open(os.path.join(cases, name, 'template.json'), 'w', encoding='utf-8') as file:
                file.write(json.dumps(json.loads(text), indent=2, ensure_ascii=False) + '\n')
            print(f'{name}: made')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
