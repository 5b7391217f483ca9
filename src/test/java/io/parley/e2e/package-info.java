/** Journeys of people in a real browser against the packaged product with its own PostgreSQL and Keycloak. */
@NullMarked
package io.parley.e2e;

import org.jspecify.annotations.NullMarked;
