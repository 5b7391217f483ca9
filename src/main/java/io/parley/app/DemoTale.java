package io.parley.app;

import java.util.UUID;

/** One chapter of the demo company's story, told through the product's own commands. Told again after an interruption, it repeats nothing. */
interface DemoTale {
    /** Its name for good, under which is kept that it was told. */
    String name();

    /** Chapters are told in this order. */
    int order();

    void tell(UUID company);
}
