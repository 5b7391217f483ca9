package io.parley.vendors.scoring;

/** What the score is made of: handling and public speed, exposure, candour, backlog. */
public enum Part {
    H,
    P,
    X,
    C,
    B
}
