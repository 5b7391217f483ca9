/** Starts Parley, and, unless the operator brings their own, PostgreSQL and Keycloak as child processes. */
@NullMarked
package io.parley.app.embedded;

import org.jspecify.annotations.NullMarked;
