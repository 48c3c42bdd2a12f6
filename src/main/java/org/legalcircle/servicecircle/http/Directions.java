package org.legalcircle.servicecircle.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.domain.Gcj02;
import org.legalcircle.servicecircle.domain.PointProfile;

/**
 * Links that open the way to a point in a map app, or in a browser where the app is missing. They name the destination
 * only: where somebody sets off is that app's affair, and nobody else's.
 *
 * @param amap Amap
 * @param baidu Baidu Maps
 * @param tencent Tencent Maps
 */
record Directions(
        @Schema(examples = "https://uri.amap.com/marker?position=118.6,28.7&coordinate=gaode")
        String amap,

        @Schema(examples = "https://api.map.baidu.com/marker?location=28.7,118.6&coord_type=gcj02&output=html")
        String baidu,

        @Schema(examples = "https://apis.map.qq.com/uri/v1/marker?marker=coord:28.7,118.6")
        String tencent) {
    private static final String US = "legal-circle";

    static Directions to(PointProfile point) {
        var shifted = Gcj02.ofWgs84(point.position());
        var name = URLEncoder.encode(point.name(), StandardCharsets.UTF_8).replace("+", "%20");
        var address = URLEncoder.encode(point.address(), StandardCharsets.UTF_8).replace("+", "%20");
        var longitude = degrees(shifted.longitude());
        var latitude = degrees(shifted.latitude());
        return new Directions(
                "https://uri.amap.com/navigation?to=" + longitude + "," + latitude + "," + name
                        + "&coordinate=gaode&callnative=1&src=" + US,
                "https://api.map.baidu.com/marker?location=" + latitude + "," + longitude + "&title=" + name
                        + "&content=" + address + "&coord_type=gcj02&output=html&src=" + US,
                "https://apis.map.qq.com/uri/v1/marker?marker=coord:" + latitude + "," + longitude + ";title:" + name
                        + ";addr:" + address + "&referer=" + US);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
