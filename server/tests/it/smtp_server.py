"""A real mail server for tests, and the ways in which one goes wrong.

    smtp_server.py FOLDER PRIVACY

PRIVACY is none, starttls or wrapper. Prints the port it listens on. Each line on standard input is a mode, printed back
once it holds. Each letter it takes is a JSON file in FOLDER, there before the sender is told so.
"""

import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
import sys

import trustme
from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"pals", b"for this test only"


class Handler:
    def __init__(self, folder):
        self.folder, self.mode, self.taken = folder, "accept", 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "refuse":
            return "550 5.7.1 Relaying denied"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "later":
            return "451 4.3.0 Try again later"
        if self.mode == "hang":
            await asyncio.sleep(3600)
        if self.mode == "drop":
            server.transport.abort()
            return "250 OK"
        self.keep(envelope)
        if self.mode == "keep-and-drop":
            server.transport.abort()
        return "250 OK"

    async def handle_QUIT(self, server, session, envelope):
        if self.mode == "hang-at-goodbye":
            await asyncio.sleep(3600)
        return "221 Bye"

    def keep(self, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        letter = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in message.items()],
            "text": message.get_content().replace("\r\n", "\n"),
            "raw": envelope.content.decode("utf-8"),
        }
        self.taken += 1
        path = os.path.join(self.folder, f"{self.taken:04}")
        with open(path + ".tmp", "w", encoding="utf-8") as file:
            json.dump(letter, file)
        os.rename(path + ".tmp", path + ".json")


def sign_in(server, session, envelope, mechanism, credentials):
    known = credentials.login == USER and credentials.password == PASSWORD
    return AuthResult(success=known, handled=known)


async def main():
    folder, privacy = sys.argv[1:]
    # Lines that break are what these tests are about: no traceback for each.
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    handler, context = Handler(folder), None
    if privacy != "none":
        authority = trustme.CA()
        authority.cert_pem.write_to_path(os.path.join(folder, "ca.pem"))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost").configure_cert(context)

    def connection():
        starttls = context if privacy == "starttls" else None
        return SMTP(handler, hostname="localhost", tls_context=starttls, require_starttls=starttls is not None,
                    authenticator=sign_in, auth_require_tls=privacy == "starttls", enable_SMTPUTF8=False)

    loop = asyncio.get_running_loop()
    wrapper = context if privacy == "wrapper" else None
    listening = await loop.create_server(connection, host="127.0.0.1", port=0, ssl=wrapper)
    print(listening.sockets[0].getsockname()[1], flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        handler.mode = line.strip()
        print(handler.mode, flush=True)
    # Standard input is closed: the test that started us is gone. Hanging conversations must not keep us.
    os._exit(0)


asyncio.run(main())
