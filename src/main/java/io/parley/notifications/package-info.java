/** Mails that wait in the outbox and how they leave; it listens and nobody calls it. */
@NullMarked
package io.parley.notifications;

import org.jspecify.annotations.NullMarked;
