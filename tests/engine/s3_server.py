"""An S3-compatible server for the tests: ``python s3_server.py FOLDER PORT``.

It is localbucket, which knows all that is needed of S3 but for the request that deletes many objects.
"""

from __future__ import annotations

import sys
from http.server import ThreadingHTTPServer
from pathlib import Path
from xml.etree import ElementTree

from localbucket import S3Handler


class Handler(S3Handler):
    """Adds DeleteObjects."""

    def _post_request(self, bucket: str, key: str) -> None:
        if key or "delete" not in self.query:
            super()._post_request(bucket, key)
            return
        answer = ElementTree.Element("DeleteResult")
        for element in ElementTree.fromstring(self._read_body()).iter():  # noqa: S314  our own client's
            if element.tag.rpartition("}")[2] == "Key" and element.text:
                self._object_path(bucket, element.text).unlink(missing_ok=True)
                deleted = ElementTree.SubElement(answer, "Deleted")
                ElementTree.SubElement(deleted, "Key").text = element.text
        self._send_xml(answer)


if __name__ == "__main__":
    S3Handler.data_root = Path(sys.argv[1])
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
