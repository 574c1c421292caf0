/** The battery: faults, load and time against the service as it is packaged. Its runs write {@code docs/reliability.md}. */
package dev.lectern.battery;
