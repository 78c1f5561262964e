"""Answers with what a client cannot see of the server that serves it."""

import fcntl
import os
import socket
import time

import uwsgi


def echo(environ):
    body = environ['wsgi.input'].read().decode()
    return '%s %s%s' % (environ['REQUEST_METHOD'], environ['REQUEST_URI'], '\n' + body if body else '')


def variable(environ):
    return environ.get(environ['QUERY_STRING'], '(none)')


def worker(environ):
    return str(uwsgi.worker_id())


def connection(environ):
    """The value of a socket option (level,name) of the client's own connection."""
    level, name = map(int, environ['QUERY_STRING'].split(','))
    with socket.socket(fileno=os.dup(uwsgi.connection_fd())) as client:
        return str(client.getsockopt(level, name))


def listening(environ):
    """The values of a socket option (level,name) of all sockets that listen on TCP."""
    level, name = map(int, environ['QUERY_STRING'].split(','))
    return ' '.join(str(value) for value in listening_values(level, name))


def listening_values(level, name):
    return (server.getsockopt(level, name) for server in listening_sockets())


def listening_sockets():
    for descriptor in listening_descriptors():
        with socket.socket(fileno=os.dup(descriptor)) as server:
            yield server


def listening_descriptors():
    for descriptor in sorted(map(int, os.listdir('/proc/self/fd'))):
        try:
            with socket.socket(fileno=os.dup(descriptor)) as candidate:
                if candidate.family == socket.AF_INET and candidate.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    yield descriptor
        except OSError:
            continue


def closed_on_exec(environ):
    """Whether the client's connection, and then whether each listening socket, is closed in other programs."""
    descriptors = [uwsgi.connection_fd()] + list(listening_descriptors())
    return ' '.join(str(fcntl.fcntl(descriptor, fcntl.F_GETFD) & fcntl.FD_CLOEXEC) for descriptor in descriptors)


def deleted_files(environ):
    """The number of open files that have no name any more."""
    return str(sum(1 for link in links() if link.startswith('/') and link.endswith(' (deleted)')))


def links():
    for descriptor in os.listdir('/proc/self/fd'):
        try:
            yield os.readlink('/proc/self/fd/' + descriptor)
        except OSError:
            continue


def memory(environ):
    """The size of the address space in kibibytes."""
    with open('/proc/self/status') as status:
        return next(line for line in status if line.startswith('VmSize:')).split()[1]


def abstract(environ):
    """What the server at an abstract address, given without its leading NUL in hexadecimal digits, answers."""
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(b'\0' + bytes.fromhex(environ['QUERY_STRING']))
        client.sendall(b'GET /inside HTTP/1.0\r\n\r\n')
        return client.makefile().read()


def chunks(environ):
    """A body that comes in chunks."""
    return b''.join(iter(uwsgi.chunked_read, b'')).decode()


def websocket(environ):
    """One message, sent back over a WebSocket."""
    uwsgi.websocket_handshake()
    uwsgi.websocket_send('echo of ' + uwsgi.websocket_recv().decode())
    return ''


def until(environ):
    """An answer that has to wait until a file is there."""
    print('until ' + environ['QUERY_STRING'], flush=True)
    while not os.path.exists(environ['QUERY_STRING']):
        time.sleep(0.02)
    return 'waited'


ANSWERS = {'/' + answer.__name__: answer
           for answer in (variable, worker, connection, listening, deleted_files, memory, abstract, closed_on_exec,
                          chunks, websocket, until)}

HEADERS = {'/unmeasured': [], '/gzip': [('uWSGI-Encoding', 'gzip')], '/websocket': None}


def application(environ, start_response):
    answer = ANSWERS.get(environ['PATH_INFO'], echo)(environ)
    headers = HEADERS.get(environ['PATH_INFO'], [('Content-Length', str(len(answer.encode())))])
    if headers is not None:
        start_response('200 OK', [('Content-Type', 'text/plain')] + headers)
    return [answer.encode()]
