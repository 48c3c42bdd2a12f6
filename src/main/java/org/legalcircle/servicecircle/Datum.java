package org.legalcircle.servicecircle;

/** What a longitude and a latitude refer to. */
public enum Datum {
    /** What satellites tell, and GeoJSON (RFC 7946). */
    WGS84,
    /** China's surveying system; for our purposes the same as WGS 84, from which it differs by centimetres. */
    CGCS2000,
    /** What the Chinese map services show: shifted against WGS 84 by up to some 700 metres. */
    GCJ02
}
