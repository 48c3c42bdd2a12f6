package org.legalcircle.platform.error;

import java.util.List;

/** The refusals of one feature, as a bean: constraints are mapped and the interface is documented from these lists. */
public interface Refusals {
    /** Every refusal the feature can answer with. */
    List<? extends Refusal> all();
}
