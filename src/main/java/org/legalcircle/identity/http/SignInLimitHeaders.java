package org.legalcircle.identity.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.store.SignInCodes;
import org.legalcircle.identity.usecase.SignInLimits;

/** Tells the limits of signing in beside every answer of it (RateLimit header fields of the IETF HTTPAPI group). */
class SignInLimitHeaders {
    private static final String CODES = "/api/v1/auth/codes";
    private static final String TOKENS = "/api/v1/auth/tokens";

    private final String ofCodes;
    private final String ofTokens;

    SignInLimitHeaders(SignInSettings settings) {
        ofCodes = "\"codes-a-minute\";q=1;w=%d, \"codes-a-day\";q=%d;w=86400, \"codes-an-address\";q=%d;w=3600"
                .formatted(SignInCodes.PAUSE.toSeconds(), SignInCodes.A_DAY, settings.codesPerAddress());
        ofTokens = "\"passwords\";q=%d;w=%d, \"passwords-a-day\";q=%d;w=86400, \"tries-an-address\";q=%d;w=3600"
                .formatted(
                        SignInLimits.IN_A_ROW,
                        SignInLimits.LOCKED.toSeconds(),
                        SignInLimits.ANYWHERE_A_DAY,
                        settings.triesPerAddress());
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.equals(CODES)) {
            tell(response, ofCodes);
        } else if (path.equals(TOKENS)) {
            tell(response, ofTokens);
        }
    }

    private static void tell(ContainerResponseContext response, String policy) {
        response.getHeaders().putSingle("RateLimit-Policy", policy);
        var wait = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (response.getStatus() == 429 && wait != null) {
            response.getHeaders().putSingle("RateLimit", "\"exceeded\";r=0;t=" + wait);
        }
    }
}
