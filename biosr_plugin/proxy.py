"""QGIS's proxy, as pip understands it."""

from __future__ import annotations

import os
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

_NAMES = ("HTTP_PROXY", "HTTPS_PROXY")
_HTTP = tuple(
    getattr(getattr(QNetworkProxy, "ProxyType", QNetworkProxy), name)
    for name in ("HttpProxy", "HttpCachingProxy")
)


def variables() -> dict[str, str]:
    """Variables that lead pip through the proxy that QGIS is set to; none if the environment names one.

    They are handed over as variables and not as words of a command: a command is logged, and it may hold a
    password.
    """
    if any(name in os.environ or name.lower() in os.environ for name in _NAMES):
        return {}
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if proxy.type() not in _HTTP or not proxy.hostName():
        return {}
    name, password = (quote(text, safe="") for text in (proxy.user(), proxy.password()))
    login = f"{name}:{password}@" if name else ""
    address = f"http://{login}{proxy.hostName()}:{proxy.port()}"
    return dict.fromkeys(_NAMES, address)
