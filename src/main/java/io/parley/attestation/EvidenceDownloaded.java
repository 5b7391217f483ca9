package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.UUID;

/** A bundle of evidence was taken out of the house. */
public record EvidenceDownloaded(UUID subjectId) implements DomainEvent {}
