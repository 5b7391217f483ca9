/** What people ask to use, exceptions for a while, and the accounts through which the company talks with customers. */
@NullMarked
package io.parley.requests;

import org.jspecify.annotations.NullMarked;
