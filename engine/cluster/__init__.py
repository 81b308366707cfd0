"""Beyond one machine: a map in shards, on a Dask cluster, under Slurm or in a batch array.

:mod:`.shards` cuts the map, :mod:`.site` makes a shard, :mod:`.ledger` knows which are finished,
:mod:`.merge` makes the map of them. :mod:`.conductor` has Dask do the work, :mod:`.batch` does one
process's share of it without Dask.
"""
