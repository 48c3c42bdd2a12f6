package org.legalcircle.evaluation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.evaluation.http.EvaluationRequests.AssignACallBack;
import org.legalcircle.evaluation.http.EvaluationRequests.ComplainOfARating;
import org.legalcircle.evaluation.http.EvaluationRequests.DecideAComplaint;
import org.legalcircle.evaluation.http.EvaluationRequests.RecordACall;
import org.legalcircle.evaluation.http.EvaluationRequests.RecordAFix;
import org.legalcircle.evaluation.usecase.CallingBack;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What staff do about bad ratings. Who does not see one does not find it. */
@Path("/api/v1/desk/call-backs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskLoopResource {
    private final CallingBack calling;
    private final Caller caller;

    DeskLoopResource(CallingBack calling, Caller caller) {
        this.calling = calling;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Idempotent
    @Operation(
            summary = "Say who calls back",
            description = "Somebody of the rated organisation or of one above it, never who was rated.")
    @Refuses({"CALL_BACK_NOT_FOUND", "CALL_BACK_STAGE_FORBIDS", "ASSIGNEE_NOT_SUITABLE"})
    public Uni<RestResponse<CallBackReceipt>> assign(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull AssignACallBack body) {
        return calling.assign(caller, id, ifMatch, body.staffId()).map(CallBackReceipt::answer);
    }

    @POST
    @Path("/{id}/calls")
    @Idempotent
    @Operation(
            summary = "Record a call",
            description = "By whom it is assigned to. Again where nobody was reached; three such calls are enough.")
    @Refuses({"CALL_BACK_NOT_FOUND", "CALL_BACK_STAGE_FORBIDS", "ASSIGNEE_REQUIRED"})
    public Uni<RestResponse<CallBackReceipt>> call(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull RecordACall body) {
        return calling.recordCall(caller, id, ifMatch, body.outcome(), body.note())
                .map(CallBackReceipt::answer);
    }

    @POST
    @Path("/{id}/fix")
    @Idempotent
    @Operation(
            summary = "Record what was put right",
            description = "After the call, by whom it is assigned to. Whoever rated reads it and is asked once to rate"
                    + " again.")
    @Refuses({"CALL_BACK_NOT_FOUND", "CALL_BACK_STAGE_FORBIDS", "ASSIGNEE_REQUIRED"})
    public Uni<RestResponse<CallBackReceipt>> fix(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull RecordAFix body) {
        return calling.fix(caller, id, ifMatch, body.note()).map(CallBackReceipt::answer);
    }

    @POST
    @Path("/{id}/complaint")
    @Idempotent
    @Operation(
            summary = "Say that a rating was mistaken",
            description = "Once. Before the loop is closed by whom it is assigned to and administrators, afterwards by"
                    + " anybody of the branch, also who was rated. The time to put it right runs on.")
    @Refuses({"CALL_BACK_NOT_FOUND", "COMPLAINED_BEFORE"})
    public Uni<RestResponse<CallBackReceipt>> complain(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ComplainOfARating body) {
        return calling.complain(caller, id, ifMatch, body.why()).map(CallBackReceipt::answer);
    }

    @POST
    @Path("/{id}/complaint-decision")
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Idempotent
    @Operation(
            summary = "Decide whether a rating was mistaken",
            description = "By an administrator who neither was rated nor said so. If it was, it is kept and counted no"
                    + " more; whoever rated is told, and reads the reason.")
    @Refuses({"CALL_BACK_NOT_FOUND", "NO_COMPLAINT_OPEN", "DECIDER_NOT_SUITABLE"})
    public Uni<RestResponse<CallBackReceipt>> decide(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DecideAComplaint body) {
        return calling.decide(caller, id, ifMatch, body.upheld(), body.reason()).map(CallBackReceipt::answer);
    }
}
