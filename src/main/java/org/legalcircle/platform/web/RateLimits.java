package org.legalcircle.platform.web;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Keeps one client from using up an instance. A call without a token counts for its address. A call with one counts for
 * the person, once the token is found good; until then nobody knows whose it is, so a bad one counts for its address,
 * and an address that keeps sending bad ones is refused before they are looked at.
 */
@ApplicationScoped
public class RateLimits {
    private static final int PRIORITY = 900;
    private static final int NETWORK_BYTES = 8;
    private static final String STANDING = RateLimits.class.getName();

    private final CallAllowance anonymous;
    private final CallAllowance badToken;
    private final CallAllowance signedIn;
    private final RoutingProblems problems;

    RateLimits(RateLimitSettings settings, RoutingProblems problems, InstantSource clock) {
        this.anonymous = new CallAllowance("anonymous", settings.anonymous(), settings.remembered(), clock);
        this.badToken = new CallAllowance("bad-token", settings.anonymous(), settings.remembered(), clock);
        this.signedIn = new CallAllowance("signed-in", settings.signedIn(), settings.remembered(), clock);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext call) {
        call.addHeadersEndHandler(ignored -> tell(call));
        var address = addressOf(call.request());
        var standing = hasToken(call) ? badToken.look(address) : anonymous.take(address);
        if (!hasToken(call) || !standing.taken()) {
            call.put(STANDING, standing);
        }
        if (standing.taken()) {
            call.next();
        } else {
            problems.end(call, refused(standing));
        }
    }

    /** Counts a call with a token, now that it is known whose it is. */
    @ServerRequestFilter
    public void count(RoutingContext call) {
        if (call.get(STANDING) == null) {
            var standing = user(call) == null ? anonymous.take(addressOf(call.request())) : signedIn.take(user(call));
            call.put(STANDING, standing);
            if (!standing.taken()) {
                throw refused(standing);
            }
        }
    }

    /** A call that got no further than its token has not been counted yet. */
    private void tell(RoutingContext call) {
        CallAllowance.Standing standing = call.get(STANDING);
        if (standing == null) {
            standing = user(call) == null ? badToken.take(addressOf(call.request())) : signedIn.take(user(call));
        }
        add(call.response(), "RateLimit-Policy", standing.policyHeader());
        add(call.response(), "RateLimit", standing.standingHeader());
    }

    /** An endpoint with limits of its own has told them already; both fields are lists. */
    static void add(HttpServerResponse response, String field, String item) {
        var told = response.headers().get(field);
        response.putHeader(field, told == null ? item : told + ", " + item);
    }

    /** Counts a call against a limit of its endpoint's own, and refuses it beyond. */
    static void take(CallAllowance allowance, RoutingContext call) {
        var user = user(call);
        var standing = allowance.take(user == null ? addressOf(call.request()) : user);
        add(call.response(), "RateLimit-Policy", standing.policyHeader());
        add(call.response(), "RateLimit", standing.standingHeader());
        if (!standing.taken()) {
            throw refused(standing);
        }
    }

    static Refused refused(CallAllowance.Standing standing) {
        return new Refused(
                PlatformRefusal.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", Math.max(1, standing.waitSeconds())));
    }

    private static boolean hasToken(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static String user(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    /** One customer of IPv6 has a whole network of addresses: its first half stands for them all. */
    public static String addressOf(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? host
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
