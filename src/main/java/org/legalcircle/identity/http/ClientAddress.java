package org.legalcircle.identity.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a call comes from, for counting: an IPv4 address, or the network of an IPv6 one (its first 64 bits). */
@RequestScoped
class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private final HttpServerRequest request;

    ClientAddress(HttpServerRequest request) {
        this.request = request;
    }

    String text() {
        var remote = request.remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        return host != null && host.contains(":") ? network(host) : String.valueOf(host);
    }

    private static String network(String host) {
        try {
            // A literal address: nothing is looked up.
            var bytes = InetAddress.getByName(host).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
