package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.UUID;

/**
 * The name of somebody who left is to be forgotten everywhere. {@code name} and {@code mail} are what it was, for those who listen
 * and forget it; neither is among the details.
 */
public record PersonErased(UUID subjectId, String name, String mail) implements DomainEvent {}
