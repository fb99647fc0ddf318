"""A proxy that opens TLS, as hospitals have them, and the websites behind it, for tests.

    proxy_server.py FOLDER

Prints the port it listens on. FOLDER/ca.pem is the authority that it signs with. What it does is in the name that it is
asked for: forbidden.* is refused, stranger.* comes with a certificate of somebody else, silent.* says nothing, and the
first part of any other name is the status of its answer. Each name is a line in FOLDER/asked.
"""

import os
import socket
import ssl
import sys
import threading

import trustme

folder = sys.argv[1]
ours, theirs = trustme.CA(), trustme.CA()
ours.cert_pem.write_to_path(os.path.join(folder, "ca.pem"))


def read_head(connection):
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(4096)
        if not piece:
            return head
        head += piece
    return head


def serve(connection):
    with connection:
        name = read_head(connection).split(b" ")[1].decode().split(":")[0]
        with open(os.path.join(folder, "asked"), "a", encoding="utf-8") as asked:
            asked.write(name + "\n")
        first = name.split(".")[0]
        if first == "forbidden":
            connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (theirs if first == "stranger" else ours).issue_cert(name).configure_cert(context)
        try:
            with context.wrap_socket(connection, server_side=True) as site:
                read_head(site)
                if first == "onward":
                    site.sendall(b"HTTP/1.1 302 Found\r\nLocation: https://404.example/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                elif first == "downward":
                    site.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://200.example/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                elif first != "silent":
                    site.sendall(f"HTTP/1.1 {first} Said\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        except (OSError, ssl.SSLError):
            pass


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
