-- How many points lie in each cell of a grid on the plane of point.place, 128 cells to a degree, so that a map of very
-- many need not read them one by one. Points are counted for each service they offer, and once for '', which is any.
-- Nobody writes between the count and the triggers: an instance of before may still run.
lock table servicecircle.point in share row exclusive mode;

create table servicecircle.map_cell (
    service text not null,
    x int not null,
    y int not null,
    level text not null,
    points bigint not null check (points > 0),
    -- Of all of them together, in ten millionths of a degree: of whole numbers nothing is left when points go.
    longitudes bigint not null,
    latitudes bigint not null,
    primary key (service, x, y, level)
);

insert into servicecircle.map_cell (service, x, y, level, points, longitudes, latitudes)
select service, floor(place[0] * 128)::int as x, floor(place[1] * 128)::int as y, level, count(*),
       sum(round(longitude * 1e7)), sum(round(latitude * 1e7))
from servicecircle.point, unnest(array_append(services, '')) as service
where active
group by service, x, y, level;

-- Counts with the points, in their transaction, whoever writes them.
create function servicecircle.count_in_cells() returns trigger language plpgsql as $$
declare
    moved text := case tg_op
        when 'INSERT' then 'select 1 as sign, came.* from came'
        when 'DELETE' then 'select -1 as sign, gone.* from gone'
        else 'select 1 as sign, came.* from came union all select -1, gone.* from gone'
    end;
begin
    if tg_op = 'TRUNCATE' then
        delete from servicecircle.map_cell;
        return null;
    end if;
    -- An insert of points that are all there already is an update, and comes here twice.
    if tg_op = 'INSERT' then
        if not exists (select from came) then
            return null;
        end if;
    end if;
    -- Mostly it is the queue at a point that is told anew.
    if tg_op = 'UPDATE' then
        if not exists (
            select from came join gone using (id)
            where (came.active, came.longitude, came.latitude, came.level, came.services)
                is distinct from (gone.active, gone.longitude, gone.latitude, gone.level, gone.services))
        then
            return null;
        end if;
    end if;
    -- One writer at a time: two who count the same cells in another order would wait for each other.
    perform pg_advisory_xact_lock(hashtextextended('servicecircle.map_cell', 0));
    execute format($merge$
        merge into servicecircle.map_cell as cell
        using (
            select service, floor(place[0] * 128)::int as x, floor(place[1] * 128)::int as y, level,
                   sum(sign) as points, sum(sign * round(longitude * 1e7))::bigint as longitudes,
                   sum(sign * round(latitude * 1e7))::bigint as latitudes
            from (%s) as moved, unnest(array_append(services, '')) as service
            where active
            group by service, x, y, level
        ) as change on (cell.service, cell.x, cell.y, cell.level) = (change.service, change.x, change.y, change.level)
        when matched and cell.points + change.points = 0 then delete
        when matched then update
            set points = cell.points + change.points, longitudes = cell.longitudes + change.longitudes,
                latitudes = cell.latitudes + change.latitudes
        when not matched and change.points <> 0 then insert
            values (change.service, change.x, change.y, change.level, change.points, change.longitudes,
                    change.latitudes)
    $merge$, moved);
    return null;
end $$;

create trigger came_into_cells after insert on servicecircle.point
    referencing new table as came for each statement execute function servicecircle.count_in_cells();
create trigger moved_between_cells after update on servicecircle.point
    referencing new table as came old table as gone
    for each statement execute function servicecircle.count_in_cells();
create trigger gone_from_cells after delete on servicecircle.point
    referencing old table as gone for each statement execute function servicecircle.count_in_cells();
create trigger none_in_cells after truncate on servicecircle.point
    for each statement execute function servicecircle.count_in_cells();
