package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.legalcircle.identity.domain.MobileNumber;

/**
 * The made-up mobile numbers of a demonstration, whose sign-in code is known, so that a line of curl can sign in. None
 * unless this process runs as a demonstration, on a database that was filled for one.
 */
@Singleton
class DemoNumbers {
    private final Set<MobileNumber> numbers = ConcurrentHashMap.newKeySet();

    void add(Collection<String> mobiles) {
        mobiles.stream().map(MobileNumber::parse).forEach(numbers::add);
    }

    boolean contains(MobileNumber mobile) {
        return numbers.contains(mobile);
    }
}
