package org.legalcircle.identity;

/** What a longitude and a latitude refer to; the Chinese map services shift theirs (GCJ02) by up to 700 metres. */
public enum CoordinateSystem {
    CGCS2000,
    WGS84,
    GCJ02
}
