package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.matter.DocumentSettings;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.domain.FileName;
import org.legalcircle.casework.matter.domain.NewDocument;
import org.legalcircle.casework.matter.store.Upload;
import org.legalcircle.casework.matter.store.Uploads;
import org.legalcircle.casework.matter.usecase.Checksum;
import org.legalcircle.casework.matter.usecase.FilingADocument;
import org.legalcircle.casework.matter.usecase.KeepingDocuments;
import org.legalcircle.casework.matter.usecase.ReceivingADocument;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.files.ContentHash;
import org.legalcircle.platform.files.FileType;
import org.legalcircle.platform.web.SteppedCalls;
import org.legalcircle.platform.web.StreamedBodies;
import org.legalcircle.platform.web.StreamedBody;

/** Uploads of documents, whole or in pieces, the same for applicants and staff. */
@Singleton
class DocumentUploads {
    private final KeepingDocuments keeping;
    private final ReceivingADocument receiving;
    private final FilingADocument filing;
    private final Uploads uploads;
    private final StreamedBodies bodies;
    private final SteppedCalls calls;
    private final Tus tus;
    private final DocumentSettings settings;
    private final InstantSource clock;

    DocumentUploads(
            KeepingDocuments keeping,
            ReceivingADocument receiving,
            FilingADocument filing,
            Uploads uploads,
            StreamedBodies bodies,
            SteppedCalls calls,
            Tus tus,
            DocumentSettings settings,
            InstantSource clock) {
        this.keeping = keeping;
        this.receiving = receiving;
        this.filing = filing;
        this.uploads = uploads;
        this.bodies = bodies;
        this.calls = calls;
        this.tus = tus;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who uploads to what matter, and where its documents are. */
    record Place(Actor actor, UUID matter, String documents) {
        URI of(UUID document) {
            return URI.create(documents + "/" + document);
        }
    }

    /** Begins an upload in pieces. */
    Uni<RestResponse<?>> begin(Place place, String version, String length, String metadata) {
        return bodies.taking(body -> {
            tus.require(version);
            var told = UploadHeaders.metadata(metadata);
            var wanted = wanted(
                    told.get("filename"), told.get("filetype"), told.get("requirement"), UploadHeaders.bytes(length));
            return calls.once(
                    asked(wanted, ""),
                    () -> Uni.createFrom().voidItem(),
                    nothing -> keeping.begin(place.actor(), place.matter(), wanted)
                            .map(begun -> RestResponse.ResponseBuilder.create(
                                            RestResponse.Status.CREATED, DocumentView.of(begun))
                                    .location(place.of(begun.id()))
                                    .header(Tus.EXPIRES, date(begun.expiresAt()))
                                    .build()));
        });
    }

    /** Takes a whole document. */
    Uni<RestResponse<?>> add(Place place, String mediaType, String disposition, String requirement) {
        return bodies.taking(body -> {
            calls.requireSoundKey();
            var announced = body.announced() < 0 ? null : body.announced();
            var wanted = wanted(ContentDisposition.nameIn(disposition), mediaType, requirement, announced);
            return keeping.begin(place.actor(), place.matter(), wanted)
                    .flatMap(begun -> whole(place, begun.id(), body))
                    .flatMap(upload -> filed(place, wanted, upload));
        });
    }

    /** What was cut off is forgotten: nobody knows what it is called. */
    private Uni<Upload> whole(Place place, UUID document, StreamedBody body) {
        return upload(place, document)
                .flatMap(upload -> receiving.receive(upload, 0, body, null))
                .call(kept -> body.wasCut() ? Uni.createFrom().voidItem() : uploads.measure(document))
                .flatMap(kept -> upload(place, document))
                .call(upload -> upload.isWhole() ? Uni.createFrom().voidItem() : dropped(place, upload));
    }

    private Uni<Void> dropped(Place place, Upload upload) {
        return keeping.forget(upload.id(), place.actor().id()).invoke(() -> {
            throw new Refused(DocumentRefusal.FILE_EMPTY);
        });
    }

    private Uni<RestResponse<?>> filed(Place place, NewDocument wanted, Upload upload) {
        return calls.once(
                asked(wanted, ContentHash.from(upload.hashState()).hex()),
                () -> filing.inspected(upload),
                looked -> filing.file(looked)
                        .map(filed -> RestResponse.ResponseBuilder.create(
                                        RestResponse.Status.CREATED, DocumentView.of(filed))
                                .location(place.of(filed.id()))
                                .build()));
    }

    private static List<String> asked(NewDocument wanted, String hash) {
        return List.of(
                wanted.name().text(),
                wanted.mediaType(),
                String.valueOf(wanted.requirement()),
                String.valueOf(wanted.length()),
                hash);
    }

    private NewDocument wanted(String name, String mediaType, String requirement, Long length) {
        var type = FileType.of(mediaType);
        if (type == null || !settings.types().contains(type)) {
            var taken = settings.types().stream()
                    .flatMap(some -> some.extensions().stream().limit(1))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new Refused(DocumentRefusal.FILE_TYPE_NOT_TAKEN, Map.of("taken", taken));
        }
        var code = requirement == null || requirement.isBlank() ? null : requirement;
        return new NewDocument(FileName.of(name, type.extensions()), type.mediaType(), code, length);
    }

    /** How much of an upload is safe. */
    Uni<RestResponse<Void>> progress(Place place, UUID document, String version) {
        tus.require(version);
        return upload(place, document).map(upload -> progress(RestResponse.ResponseBuilder.ok(), upload));
    }

    /** Takes the next bytes; with the last ones it is filed. */
    Uni<RestResponse<Void>> append(
            Place place, UUID document, String version, String offset, String mediaType, String checksum) {
        return bodies.taking(body -> {
            tus.require(version);
            if (mediaType == null) {
                throw new Refused(PlatformRefusal.UNSUPPORTED_MEDIA_TYPE);
            }
            var from = UploadHeaders.bytes(offset);
            var sum = Checksum.parse(checksum);
            return upload(place, document)
                    .flatMap(upload -> receiving.receive(upload, from, body, sum))
                    .call(kept -> filing.fileIfWhole(document))
                    .flatMap(kept -> upload(place, document))
                    .map(upload -> progress(RestResponse.ResponseBuilder.noContent(), upload));
        });
    }

    private Uni<Upload> upload(Place place, UUID document) {
        return uploads.require(place.matter(), document, place.actor().id(), clock.instant());
    }

    private static RestResponse<Void> progress(RestResponse.ResponseBuilder<Void> answer, Upload upload) {
        answer.header(Tus.OFFSET, upload.received()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (upload.length() != null) {
            answer.header(Tus.LENGTH, upload.length());
        }
        if (upload.isOpen()) {
            answer.header(Tus.EXPIRES, date(upload.expiresAt()));
        }
        return answer.build();
    }

    /** Gives an upload up; refuses one that was filed. */
    Uni<RestResponse<Void>> end(Place place, UUID document, String version) {
        tus.require(version);
        return upload(place, document)
                .invoke(DocumentUploads::requireUnfinished)
                .flatMap(upload -> keeping.forget(document, place.actor().id()))
                .map(done -> RestResponse.noContent());
    }

    private static void requireUnfinished(Upload upload) {
        if (!upload.isOpen()) {
            throw new Refused(DocumentRefusal.DOCUMENT_FILED);
        }
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
