"""Answers on raw connections."""

import os
import select


def application(descriptor):
    select.select([descriptor], [], [], 10)
    os.write(descriptor, b'raw: ' + os.read(descriptor, 4096))
