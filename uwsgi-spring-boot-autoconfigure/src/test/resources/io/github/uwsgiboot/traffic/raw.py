"""Answers on raw connections."""

import os


def application(descriptor):
    os.write(descriptor, b'raw: ' + os.read(descriptor, 4096))
