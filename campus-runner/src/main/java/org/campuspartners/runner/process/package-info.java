/** Processes of this machine: what runs, where its files are, and how one is started, watched and ended. */
package org.campuspartners.runner.process;
