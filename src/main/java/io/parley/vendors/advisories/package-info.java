/** Public feeds of flaws: read record by record, matched to tools by rules kept as data, and told to the vendors' ledger. */
@NullMarked
package io.parley.vendors.advisories;

import org.jspecify.annotations.NullMarked;
