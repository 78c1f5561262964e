/*
 * Copyright 2026-present the uWSGI Spring Boot authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.uwsgiboot.write;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcMountPoints}.
 */
class ProcMountPointsTests {

	@TempDir
	private Path directory;

	private Path mountInfo;

	@BeforeEach
	void writeMountInfo() throws Exception {
		this.mountInfo = Files.writeString(this.directory.resolve("mountinfo"), """
				21 98 0:20 / /proc rw,relatime shared:5 - proc proc rw
				98 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
				136 98 254:0 /srv/a\\040b.ini /etc/shop/a\\040b.ini rw - ext4 /dev/vda rw
				137 98 254:0 /srv/back.ini /etc/shop/back\\134040slash\\011tab.ini rw - ext4 /dev/vda rw
				138 98 254:0 /srv/ü.ini /etc/shop/ü.ini rw - ext4 /dev/vda rw

				broken
				""");
	}

	@Test
	void mountPointIsKnown() throws Exception {
		ProcMountPoints mountPoints = new ProcMountPoints(this.mountInfo);
		assertThat(mountPoints.contains(Path.of("/"))).isTrue();
		assertThat(mountPoints.contains(Path.of("/proc"))).isTrue();
		assertThat(mountPoints.contains(Path.of("/etc/shop/ü.ini"))).isTrue();
	}

	@Test
	void escapedMountPointIsKnown() throws Exception {
		ProcMountPoints mountPoints = new ProcMountPoints(this.mountInfo);
		assertThat(mountPoints.contains(Path.of("/etc/shop/a b.ini"))).isTrue();
		assertThat(mountPoints.contains(Path.of("/etc/shop/back\\040slash\ttab.ini"))).isTrue();
	}

	@Test
	void otherPathIsNoMountPoint() throws Exception {
		ProcMountPoints mountPoints = new ProcMountPoints(this.mountInfo);
		assertThat(mountPoints.contains(Path.of("/srv/ü.ini"))).isFalse();
		assertThat(mountPoints.contains(Path.of("/etc/shop"))).isFalse();
		assertThat(mountPoints.contains(Path.of(""))).isFalse();
	}

	@Test
	void withoutMountInfoThereIsNoMountPoint() throws Exception {
		assertThat(new ProcMountPoints(this.directory.resolve("missing")).contains(Path.of("/"))).isFalse();
	}

	@Test
	void mountPointsOfThisMachineAreKnown() throws Exception {
		Platform platform = new Platform();
		assertThat(platform.isMountPoint(Path.of("/proc"))).isTrue();
		assertThat(platform.isMountPoint(this.directory.toRealPath())).isFalse();
	}

}
