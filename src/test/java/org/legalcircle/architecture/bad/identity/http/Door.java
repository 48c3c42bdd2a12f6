package org.legalcircle.architecture.bad.identity.http;

import jakarta.ws.rs.POST;

/** No resource, for it has no path; its operation owes its callers everything. */
public abstract class Door {
    @POST
    abstract String open(String body);
}
