package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.store.KnownDevices;

/** Tells devices that have signed in with a login before from all others. */
@Singleton
class PasswordSources {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final KnownDevices devices;
    private final SignInLimits limits;
    private final InstantSource clock;

    PasswordSources(KnownDevices devices, SignInLimits limits, InstantSource clock) {
        this.devices = devices;
        this.limits = limits;
        this.clock = clock;
    }

    /** The device that holds {@code formerToken}, if it has used this login of late; else the network. */
    Uni<PasswordSource> of(String login, String formerTokenOrNull, String address) {
        return formerTokenOrNull == null
                ? Uni.createFrom().item(new Network(limits, login, address))
                : devices.find(
                                login,
                                Secrets.hash(formerTokenOrNull),
                                clock.instant().minus(REMEMBERED))
                        .map(device ->
                                device == null ? new Network(limits, login, address) : new Device(limits, device));
    }

    private record Network(SignInLimits limits, String login, String address) implements PasswordSource {
        @Override
        public Uni<Void> count() {
            return limits.tryFrom(login, address);
        }

        @Override
        public Uni<Void> wasRight() {
            return limits.rightFrom(login, address);
        }
    }

    private record Device(SignInLimits limits, UUID session) implements PasswordSource {
        @Override
        public Uni<Void> count() {
            return limits.tryOnDevice(session);
        }

        @Override
        public Uni<Void> wasRight() {
            return limits.rightOnDevice(session);
        }
    }
}
